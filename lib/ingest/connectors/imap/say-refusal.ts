import { FootnoteError } from '@/lib/errors/footnote-error'
import { ImapRefusal } from './open-session'

/** What the server has said, for whoever looks after the connector. For `catch`: it always throws. */
export function sayRefusal(cause: unknown): never {
  if (!(cause instanceof ImapRefusal)) throw cause
  throw new FootnoteError('connector_source_unreachable', { cause, detail: `The mail server says: ${cause.message}` })
}
