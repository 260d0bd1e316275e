export type ErrorRow = {
  /** HTTP status the edge answers with. */
  readonly status: number
  /** Whether the same call may succeed later without being changed. */
  readonly retryable: boolean
  /** Short noun phrase, the `title` of problem+json. */
  readonly title: string
  /** What a reader is told: what happened, and the way on. */
  readonly message: string
}
