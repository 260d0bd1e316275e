'use client'
import Link from 'next/link'
import { useEffect } from 'react'
import { ReviewText } from '@/components/feedback/review-text'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FeedbackNotice } from '@/db/queries/feedback/list-notices'
import { readNotices } from '../actions'
import { formatMoment } from './format-moment'

/** What became of the reader's ratings. Seen here, they are no longer new the next time. */
export function FeedbackCard({ notices }: { notices: readonly FeedbackNotice[] }) {
  const hasNew = notices.some(({ isNew }) => isNew)
  useEffect(() => {
    // A failure leaves them new, which is true of them.
    if (hasNew) void readNotices({})
  }, [hasNew])
  return (
    <Card>
      <CardHeader title="Your feedback" description="Answers that you rated, and what a reviewer found." />
      <CardBody>
        <ul className="divide-y divide-line rounded-md border border-line">
          {notices.map(({ id, question, conversationId, review, isNew }) => (
            <li key={id} className="px-3 py-2.5 text-sm">
              <p className="flex items-start justify-between gap-3">
                <Link className="min-w-0 font-medium break-words hover:text-accent" href={`/c/${conversationId}`}>
                  {question}
                </Link>
                {isNew && <Badge tone="accent">New</Badge>}
              </p>
              <div className="mt-1">
                <ReviewText review={review} />
              </div>
              <p className="mt-1 text-xs text-muted">{formatMoment(review.closedAt)}</p>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
