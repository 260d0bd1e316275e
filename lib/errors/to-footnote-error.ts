import { databaseCode } from './database-code'
import { FootnoteError } from './footnote-error'

/** Anything thrown, as a FootnoteError. What nobody has a code for is `internal`; nothing is decided by reading a message. */
export function toFootnoteError(thrown: unknown): FootnoteError {
  if (thrown instanceof FootnoteError) return thrown
  return new FootnoteError(databaseCode(thrown) ?? 'internal', { cause: thrown })
}
