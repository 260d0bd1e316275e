import { errorTable } from '@/lib/errors/error-codes'
import { isErrorCode } from '@/lib/errors/is-error-code'

/** A stored failure in words: what it is called, what happened and the way on. Codes of another version may be gone from the table. */
export function nameFailure(failure: { code: string; detail: string | null }): { title: string; message: string } {
  const { title, message } = errorTable[isErrorCode(failure.code) ? failure.code : 'internal']
  return { title, message: failure.detail ?? message }
}
