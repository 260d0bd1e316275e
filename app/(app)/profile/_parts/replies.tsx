import { describeAlert } from '@/app/(app)/admin/_parts/describe-alert'
import { RequestReply } from '@/components/feedback/request-reply'
import { ReviewText } from '@/components/feedback/review-text'
import type { OwnNotices } from '@/db/queries/notices/list-own-notices'
import { describeUpkeep } from '@/lib/domain/describe-upkeep'
import { upkeepState } from '@/lib/domain/upkeep'
import { formatMoment } from '@/lib/domain/format-moment'
import { MarkNoticesRead } from './mark-notices-read'
import { NoticesCard } from './notices-card'

export type RepliesProps = {
  notices: OwnNotices
  /** ISO date. */
  today: string
}

/** What waits for the reader: alerts to an admin, documents that they answer for, and what people replied to their questions and ratings. */
export function Replies({
  notices: { alerts, upkeep, disputes, requests, ratings, saved, unread },
  today,
}: RepliesProps) {
  if (alerts.length + upkeep.length + disputes.length + requests.length + ratings.length + saved.length === 0)
    return null
  return (
    <div id="feedback" className="grid scroll-mt-6 gap-6">
      {unread > 0 && <MarkNoticesRead />}
      <NoticesCard
        title="Alerts"
        description="You are an admin of this workspace, and something of it should be looked at."
        items={alerts.map(({ id, detail, isNew }) => {
          const { title, text, href } = describeAlert(detail)
          return { id, title, href, isNew, reply: <p className="text-muted">{text}</p> }
        })}
      />
      <NoticesCard
        title="Your documents"
        description="You answer for these, and they wait for you."
        items={upkeep.map(({ documentId, title, isNew, ...dates }) => ({
          id: documentId,
          title,
          href: `/documents/${documentId}`,
          isNew,
          reply: <p className="text-muted">{describeUpkeep(upkeepState(dates, today))?.line}</p>,
        }))}
      />
      <NoticesCard
        title="Contradictions"
        description="You answer for these, and other documents say otherwise."
        items={disputes.map(({ documentId, title, count, isNew }) => ({
          id: documentId,
          title,
          href: `/documents/${documentId}/contradictions`,
          isNew,
          reply: <p className="text-muted">{count === 1 ? 'In one place.' : `In ${count} places.`}</p>,
        }))}
      />
      <NoticesCard
        title="Your saved questions"
        description="Their answers are not what they were."
        items={saved.map(({ conversationId, question, changedAt, isNew }) => ({
          id: conversationId,
          title: question,
          href: `/saved/${conversationId}`,
          isNew,
          reply: <p className="text-muted">Answer changed {formatMoment(changedAt.toISOString())}</p>,
        }))}
      />
      <NoticesCard
        title="Your questions to people"
        description="What no document answered, and what came of asking."
        items={requests.map(({ request, ...notice }) => ({
          id: request.id,
          ...inConversation(notice),
          reply: <RequestReply request={request} />,
        }))}
      />
      <NoticesCard
        title="Your feedback"
        description="Answers that you rated, and what a reviewer found."
        items={ratings.map(({ review, ...notice }) => ({
          id: notice.id,
          ...inConversation(notice),
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

type AboutQuestion = { readonly question: string; readonly conversationId: string; readonly isNew: boolean }

const inConversation = ({ question, conversationId, isNew }: AboutQuestion) => ({
  title: question,
  href: `/c/${conversationId}`,
  isNew,
})
