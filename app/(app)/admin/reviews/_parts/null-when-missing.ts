import { FootnoteError } from '@/lib/errors/footnote-error'

/** What is gone or closed is said on the page; every other failure is one. */
export function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}
