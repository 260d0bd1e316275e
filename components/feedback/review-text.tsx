import type { FeedbackReview } from '@/lib/domain/conversation'
import { reviewLabelTable } from '@/lib/domain/review-labels'

/** What became of a rating, in words for the reader who gave it. */
export function ReviewText({ review }: { review: FeedbackReview }) {
  const { label, note, isGoldenCase } = review
  return (
    <>
      <p>{label === null ? 'A reviewer has looked at it. Thank you.' : reviewLabelTable[label].finding}</p>
      {note && <p className="mt-1 whitespace-pre-line">{note}</p>}
      {isGoldenCase && (
        <p className="mt-1 text-muted">Your question is now one of the test questions that answers are measured by.</p>
      )}
    </>
  )
}
