import { FootnoteError } from '@/lib/errors/footnote-error'

/** For the deletion of a document that may have been deleted by hand, or by an attempt that could not write it down. */
export function ignoreGone(error: unknown): void {
  if (!(error instanceof FootnoteError) || error.code !== 'not_found') throw error
}
