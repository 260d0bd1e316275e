import { errorTable, type ErrorCode } from './error-codes'
import type { ErrorRow } from './error-row'

/** The one error that our code throws on purpose. `detail` is safe to show; `cause` is kept for the log. */
export class FootnoteError extends Error {
  readonly code: ErrorCode
  readonly detail: string | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, options: { detail?: string; cause?: unknown; retryAfterSeconds?: number } = {}) {
    super(options.detail ?? errorTable[code].message, { cause: options.cause })
    this.name = 'FootnoteError'
    this.code = code
    this.detail = options.detail
    this.retryAfterSeconds = options.retryAfterSeconds
  }

  get row(): ErrorRow {
    return errorTable[this.code]
  }
}
