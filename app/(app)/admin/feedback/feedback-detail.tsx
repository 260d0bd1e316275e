import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { FeedbackListItem } from '@/db/queries/feedback/list-feedback'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { wordsOfReason } from '@/lib/domain/feedback-reasons'
import { AnswerCard } from '../_parts/answer-card'
import { CloseButton } from './close-button'

export type FeedbackDetailProps = { item: FeedbackListItem; answer: StoredAnswer | null }

export function FeedbackDetail({ item, answer }: FeedbackDetailProps) {
  return (
    <div className="grid gap-4">
      <Card>
        <CardHeader
          title={item.question}
          description={`${item.by} rated it ${item.rating === 'up' ? 'good' : 'bad'} on ${item.createdAt.toISOString().slice(0, 16).replace('T', ' ')}`}
          actions={<CloseButton id={item.id} closed={item.status === 'resolved'} />}
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
            <blockquote className="border-l-2 border-line-strong pl-3 text-base whitespace-pre-line">
              {item.comment}
            </blockquote>
          )}
          {item.correctedAnswer && (
            <div>
              <p className="font-medium">What it should have said</p>
              <p className="mt-1 whitespace-pre-line">{item.correctedAnswer}</p>
            </div>
          )}
          {item.reasons.length === 0 && !item.comment && !item.correctedAnswer && (
            <p className="text-muted">No reason given.</p>
          )}
        </CardBody>
      </Card>
      {answer ? (
        <AnswerCard answer={answer} />
      ) : (
        <Notice title="The answer is gone">Its conversation was deleted.</Notice>
      )}
    </div>
  )
}
