/** What drift is measured on: one ended answer to a reader, without its words. */
export type DriftAnswer = {
  readonly userId: string
  readonly at: Date
  readonly isRefused: boolean
  readonly isFailed: boolean
  readonly claims: number
  readonly unsupported: number
  readonly isRatedDown: boolean
  readonly totalMs: number | null
  /** Of the cross-encoder for the best passage; null where retrieval was sure without asking it. */
  readonly evidence: number | null
}

/** The window that is looked at, and the one before it that it is held against. */
export type DriftWindows = {
  readonly baseFrom: Date
  /** The base ends and the window begins here. */
  readonly from: Date
  readonly to: Date
}
