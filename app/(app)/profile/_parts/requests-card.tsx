'use client'
import Link from 'next/link'
import { useEffect } from 'react'
import { RequestReply } from '@/components/feedback/request-reply'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { RequestNotice } from '@/db/queries/requests/list-request-notices'
import { readNotices } from '../actions'

/** What people replied to the reader's questions. Seen here, they are no longer new the next time. */
export function RequestsCard({ notices }: { notices: readonly RequestNotice[] }) {
  const hasNew = notices.some(({ isNew }) => isNew)
  useEffect(() => {
    // A failure leaves them new, which is true of them.
    if (hasNew) void readNotices({})
  }, [hasNew])
  return (
    <Card>
      <CardHeader title="Your questions to people" description="What no document answered, and what came of asking." />
      <CardBody>
        <ul className="divide-y divide-line rounded-md border border-line">
          {notices.map(({ question, conversationId, request, isNew }) => (
            <li key={request.id} className="px-3 py-2.5 text-sm">
              <p className="flex items-start justify-between gap-3">
                <Link className="min-w-0 font-medium break-words hover:text-accent" href={`/c/${conversationId}`}>
                  {question}
                </Link>
                {isNew && <Badge tone="accent">New</Badge>}
              </p>
              <div className="mt-2">
                <RequestReply request={request} />
              </div>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
