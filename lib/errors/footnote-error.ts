import { errorTable, type ErrorCode } from './error-codes'
import type { ErrorRow } from './error-row'

const mark = Symbol.for('footnote.error')

/**
 * The one error that our code throws on purpose. `detail` is safe to show; `cause` is kept for the log.
 * `instanceof` goes by a mark and not by the class: the web server loads this module once for pages and once for routes, and the
 * runtime that both share throws errors of whichever made it. By class, the other one took them for `internal`.
 */
export class FootnoteError extends Error {
  readonly [mark] = true
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

  static override [Symbol.hasInstance](value: unknown): value is FootnoteError {
    return typeof value === 'object' && value !== null && mark in value
  }

  get row(): ErrorRow {
    return errorTable[this.code]
  }
}
