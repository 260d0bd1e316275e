import { MessageSquareReply } from 'lucide-react'
import { ReviewText } from '@/components/feedback/review-text'
import type { FeedbackReview } from '@/lib/domain/conversation'

/** Beside the rated answer: what became of the rating. */
export function ReviewNotice({ review }: { review: FeedbackReview }) {
  return (
    <section
      aria-label="Reply to your feedback"
      className="mt-2 flex max-w-[42rem] gap-3 rounded-lg border border-line bg-sunken px-4 py-3 text-sm"
    >
      <MessageSquareReply className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
      <div className="min-w-0">
        <p className="font-semibold">A reviewer looked at your feedback</p>
        <ReviewText review={review} />
      </div>
    </section>
  )
}
