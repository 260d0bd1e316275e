import { FootnoteError } from './footnote-error'

/** Anything thrown, as a FootnoteError. What we did not throw ourselves is `internal`; nothing is decided by reading a message. */
export function toFootnoteError(thrown: unknown): FootnoteError {
  if (thrown instanceof FootnoteError) return thrown
  return new FootnoteError('internal', { cause: thrown })
}
