import type { ReviewVerdict } from '@/lib/domain/answer-review'
import type { ReviewLabel } from '@/lib/domain/review-labels'

/** A label says what is wrong: where nothing is, or nobody knows, there is none. */
export const labelOf = (verdict: ReviewVerdict, label: ReviewLabel | null): ReviewLabel | null =>
  verdict === 'right' || verdict === 'cannot_tell' ? null : label
