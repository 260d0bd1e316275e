import type { ReviewLabel } from './review-labels'

/** Feedback on a question near another one's, as a reviewer may see it in the inbox. */
export type SimilarComplaint = {
  readonly id: string
  readonly question: string
  readonly rating: 'up' | 'down'
  readonly status: 'open' | 'resolved'
  readonly label: ReviewLabel | null
  /** ISO moment. */
  readonly createdAt: string
}

/** By id of feedback: what is near it, nearest first. `method`: the embedder that compared, or `words`. */
export type SimilarComplaints = {
  readonly method: string
  readonly near: Readonly<Record<string, readonly SimilarComplaint[]>>
}
