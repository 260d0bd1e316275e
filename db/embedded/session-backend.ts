import type { PGlite } from '@electric-sql/pglite'

/** The one Postgres session behind the queue. */
export type SessionBackend = {
  readonly serverVersion: string
  /**
   * Runs whole protocol messages and returns all bytes of the answer. Called by one client at a time.
   * @throws BackendGone when the session was lost on the way; the next call finds a fresh one.
   */
  execute(messages: Uint8Array): Promise<Uint8Array>
  close(): Promise<void>
}

/** The statement took the session down, or outlived its deadline. Whatever transaction was open is rolled back. */
export class BackendGone extends Error {
  constructor(
    readonly reason: 'deadline' | 'crashed',
    options?: { cause?: unknown },
  ) {
    super(reason === 'deadline' ? 'the statement outlived its deadline' : 'the embedded database stopped', options)
    this.name = 'BackendGone'
  }

  get sqlState(): '57014' | '57P02' {
    return this.reason === 'deadline' ? '57014' : '57P02'
  }
}

/** A backend on this very thread: no deadline can interrupt it. For tests and for the inside of the database thread. */
export async function inProcessBackend(pglite: PGlite): Promise<SessionBackend> {
  const { rows } = await pglite.query<{ server_version: string }>('show server_version')
  return {
    serverVersion: rows[0]?.server_version ?? '',
    async execute(messages) {
      // Not execProtocolRaw: it parses every answer and keeps the rows for good (120 MB after an hour of use).
      const pieces: Uint8Array[] = []
      const onRawData = (bytes: Uint8Array): number => pieces.push(bytes.slice())
      try {
        await pglite.execProtocolRawStream(messages, { onRawData })
      } catch (cause) {
        throw new BackendGone('crashed', { cause })
      }
      return joinPieces(pieces)
    },
    close: () => pglite.close(),
  }
}

/** One buffer of its own, so that the thread can hand it over without a copy. */
function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces
  if (first && pieces.length === 1) return first
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
