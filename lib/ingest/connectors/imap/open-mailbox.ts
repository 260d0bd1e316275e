import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import type { ImapConfig } from './config'
import { encodeMailboxName } from './encode-mailbox-name'
import { ImapRefusal, openSession, type ImapSession } from './open-session'

export type Mailbox = {
  readonly session: ImapSession
  /** Numbers of messages mean something together with this only. */
  readonly validity: string
  readonly count: number
}

/**
 * Signs in and opens a folder for reading: nothing in it is marked as seen.
 * @throws connector_source_refused, connector_source_missing, connector_address_refused, connector_source_unreachable
 */
export async function openMailbox(config: ImapConfig, tools: ConnectorTools): Promise<Mailbox> {
  const session = await openSession(config, tools)
  try {
    return { session, ...(await enter(session, config, tools.secret ?? '')) }
  } catch (error) {
    session.close()
    throw error
  }
}

async function enter(session: ImapSession, { username, folder }: ImapConfig, password: string) {
  const account = Buffer.from(`\0${username}\0${password}`).toString('base64')
  await session.ask('AUTHENTICATE PLAIN', account).catch(refused('connector_source_refused', wrongPassword))
  const opened = await session
    .ask(`EXAMINE ${encodeMailboxName(folder || 'INBOX')}`)
    .catch(refused('connector_source_missing', 'There is no such folder in this mailbox.'))
  const find = (pattern: RegExp) => opened.map(({ text }) => pattern.exec(text)?.[1]).find(Boolean)
  const [validity, count] = [find(/\[UIDVALIDITY (\d+)\]/), find(/^\* (\d+) EXISTS/)]
  if (validity !== undefined && count !== undefined) return { validity, count: Number(count) }
  throw new FootnoteError('connector_source_unreachable', {
    detail: 'The mail server does not say what the folder holds.',
  })
}

const wrongPassword =
  'The user name or the password is not right. Where people sign in with two factors, make an app password for this.'

const refused =
  (code: 'connector_source_refused' | 'connector_source_missing', detail: string) =>
  (cause: unknown): never => {
    throw cause instanceof ImapRefusal ? new FootnoteError(code, { detail, cause }) : cause
  }
