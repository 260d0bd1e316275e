import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FeedbackListItem } from '@/db/queries/feedback/list-feedback'
import { wordsOfReason } from '@/lib/domain/feedback-reasons'
import { formatStamp } from '@/lib/domain/format-stamp'

/** What the reader asked and said. */
export function ComplaintCard({ item }: { item: FeedbackListItem }) {
  const isSilent = item.reasons.length === 0 && !item.comment && !item.correctedAnswer
  return (
    <Card>
      <CardHeader
        title={item.question}
        description={`${item.by} rated it ${item.rating === 'up' ? 'good' : 'bad'} on ${formatStamp(item.createdAt)}`}
      />
      <CardBody className="grid gap-3 text-sm">
        {item.reasons.length > 0 && (
          <p className="flex flex-wrap gap-1.5">
            {item.reasons.map((reason) => (
              <Badge key={reason} tone="warn">
                {wordsOfReason(reason)}
              </Badge>
            ))}
          </p>
        )}
        {item.comment && (
          <blockquote className="border-l-2 border-line-strong pl-3 text-base break-words whitespace-pre-line">
            {item.comment}
          </blockquote>
        )}
        {item.correctedAnswer && (
          <div>
            <p className="font-medium">What it should have said</p>
            <p className="mt-1 whitespace-pre-line">{item.correctedAnswer}</p>
          </div>
        )}
        {isSilent && <p className="text-muted">No reason given.</p>}
      </CardBody>
    </Card>
  )
}
