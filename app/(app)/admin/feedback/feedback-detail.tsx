import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { FeedbackListItem } from '@/db/queries/feedback/list-feedback'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { wordsOfReason } from '@/lib/domain/feedback-reasons'
import { formatCost, formatDuration } from '@/lib/domain/format-figures'
import { passageHref } from '../../search/search-result'
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

function AnswerCard({ answer }: { answer: StoredAnswer }) {
  const facts = [
    answer.model,
    `prompt ${answer.promptVersion}`,
    formatDuration(answer.timings.totalMs),
    formatCost(answer.usage.costMicroUsd),
  ]
  const passages = answer.sources.length > 0 ? answer.sources : answer.suggestions
  return (
    <Card>
      <CardHeader
        title={answer.status === 'answered' ? 'The answer' : `The answer was ${answer.status}`}
        description={facts.join(' · ')}
      />
      <CardBody className="grid gap-5">
        <p className="max-w-[42rem] font-serif text-lg whitespace-pre-line">
          {answer.text || answer.refusal?.message || answer.error?.message}
        </p>
        {answer.citations.length > 0 && (
          <section aria-label="Footnotes">
            <h3 className="mb-1.5 text-sm font-semibold">Footnotes</h3>
            <ol className="grid gap-2 text-sm">
              {answer.citations.map((citation) => (
                <li key={citation.marker} className="flex gap-2.5">
                  <span className="tabular text-accent">[{citation.marker}]</span>
                  <span>
                    <span className="font-medium">{citation.title || 'Withheld: you may not read this document'}</span>
                    {citation.quote && <span className="block text-muted">“{citation.quote}”</span>}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        )}
        {passages.length > 0 && (
          <section aria-label="Passages">
            <h3 className="mb-1.5 text-sm font-semibold">Passages it was given</h3>
            <ol className="divide-y divide-line text-sm">
              {passages.map((passage) => (
                <li key={passage.chunkId} className="py-2">
                  <Link className="font-medium hover:text-accent" href={passageHref(passage)}>
                    {passage.title}
                    {passage.page !== null && `, page ${passage.page}`}
                  </Link>
                  <p className="line-clamp-3 text-muted">{passage.text}</p>
                </li>
              ))}
            </ol>
          </section>
        )}
      </CardBody>
    </Card>
  )
}
