import { RequestReply } from '@/components/feedback/request-reply'
import { ReviewText } from '@/components/feedback/review-text'
import type { FeedbackNotice } from '@/db/queries/feedback/list-notices'
import type { RequestNotice } from '@/db/queries/requests/list-request-notices'
import { formatMoment } from './format-moment'
import { MarkNoticesRead } from './mark-notices-read'
import { NoticesCard } from './notices-card'

export type RepliesProps = { requests: readonly RequestNotice[]; ratings: readonly FeedbackNotice[] }

/** What people replied to the reader: to questions that no document answered, and to ratings. */
export function Replies({ requests, ratings }: RepliesProps) {
  if (requests.length + ratings.length === 0) return null
  return (
    <div id="feedback" className="grid scroll-mt-6 gap-6">
      {[...requests, ...ratings].some(({ isNew }) => isNew) && <MarkNoticesRead />}
      <NoticesCard
        title="Your questions to people"
        description="What no document answered, and what came of asking."
        items={requests.map(({ request, ...notice }) => ({
          ...notice,
          id: request.id,
          reply: <RequestReply request={request} />,
        }))}
      />
      <NoticesCard
        title="Your feedback"
        description="Answers that you rated, and what a reviewer found."
        items={ratings.map(({ review, ...notice }) => ({
          ...notice,
          reply: (
            <>
              <ReviewText review={review} />
              <p className="mt-1 text-xs text-muted">{formatMoment(review.closedAt)}</p>
            </>
          ),
        }))}
      />
    </div>
  )
}
