/** The few messages of the Postgres wire protocol, version 3, that the queue says itself instead of the backend. */

function message(type: string, ...fields: readonly (string | Buffer)[]): Buffer {
  const body = Buffer.concat(fields.map((field) => (typeof field === 'string' ? Buffer.from(`${field}\0`) : field)))
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

export const queryMessage = (text: string): Buffer => message('Q', text)
export const syncMessage = (): Buffer => message('S')
/** Closing a statement that does not exist is no error. */
export const closeStatements = (names: readonly string[]): Buffer =>
  Buffer.concat([...names.map((name) => message('C', `S${name}`)), syncMessage()])

/** Authentication ok, session parameters, a key that cancels nothing, ready. */
export function greeting(serverVersion: string): Buffer {
  const parameters = {
    server_version: serverVersion,
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    IntervalStyle: 'postgres',
    TimeZone: 'UTC',
    integer_datetimes: 'on',
    standard_conforming_strings: 'on',
    is_superuser: 'on',
  }
  return Buffer.concat([
    message('R', int32(0)),
    ...Object.entries(parameters).map(([name, value]) => message('S', name, value)),
    message('K', int32(process.pid), int32(0)),
    readyMessage('I'),
  ])
}

/** FATAL tells the client that the connection is over. */
export function errorResponse(severity: 'ERROR' | 'FATAL', sqlState: string, text: string): Buffer {
  return message('E', `S${severity}`, `V${severity}`, `C${sqlState}`, `M${text}`, Buffer.from([0]))
}

/** Idle, in a transaction, in a failed transaction. */
export type ReadyStatus = 'I' | 'T' | 'E'

export const readyMessage = (status: ReadyStatus): Buffer => message('Z', Buffer.from(status))

/** The transaction status that an answer to Sync or Query ends with. */
export function readyStatus(answer: Uint8Array): ReadyStatus | null {
  const status = answer.at(-1)
  if (answer.at(-6) !== 0x5a || status === undefined) return null
  const letter = String.fromCharCode(status)
  return letter === 'I' || letter === 'T' || letter === 'E' ? letter : null
}
