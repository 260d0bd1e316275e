import { History } from 'lucide-react'
import Link from 'next/link'
import { VerifiedMark } from '@/components/answer/verified-mark'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { ClaimVerdict } from '@/lib/domain/answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import { formatCost, formatDuration } from '@/lib/domain/format-figures'
import { PinButton } from '../../_verified/pin-button'
import { passageHref } from '../../search/search-result'

const verdicts = {
  supported: { tone: 'accent', word: 'supported' },
  quote: { tone: 'accent', word: 'quoted' },
  unsupported: { tone: 'danger', word: 'no source' },
} satisfies Record<ClaimVerdict, { tone: BadgeTone; word: string }>

export type AnswerCardProps = { answer: StoredAnswer; mayPin?: boolean; mayReplay?: boolean }

/** An answer with the verdict on each claim, its footnotes and passages, as whoever looks may see it today. */
export function AnswerCard({ answer, mayPin = false, mayReplay = true }: AnswerCardProps) {
  const facts = [
    answer.model,
    `prompt ${answer.promptVersion}`,
    formatDuration(answer.timings.totalMs),
    answer.usage.unpriced ? 'unpriced' : formatCost(answer.usage.costMicroUsd),
  ]
  const passages = answer.sources.length > 0 ? answer.sources : answer.suggestions
  return (
    <Card>
      <CardHeader
        title={answer.status === 'answered' ? 'The answer' : `The answer was ${answer.status}`}
        description={facts.join(' · ')}
        actions={
          answer.status === 'answered' || answer.status === 'refused' ? (
            <span className="flex flex-wrap justify-end gap-1">
              {mayPin && answer.status === 'answered' && !answer.verified && (
                <PinButton labelled answerId={answer.id} />
              )}
              {mayReplay && !answer.verified && (
                <Link className={buttonClass('ghost', 'sm')} href={`/admin/replay/${answer.id}`}>
                  <History aria-hidden />
                  Replay
                </Link>
              )}
            </span>
          ) : undefined
        }
      />
      <CardBody className="grid gap-5">
        <p className="max-w-[42rem] font-serif text-lg whitespace-pre-line">
          {answer.text || answer.refusal?.message || answer.error?.message}
        </p>
        {answer.verified && <VerifiedMark mark={answer.verified} />}
        {answer.claims.length > 0 && (
          <section aria-label="Claims">
            <h3 className="mb-1.5 text-sm font-semibold">Claims</h3>
            <ol className="grid gap-2 text-sm">
              {answer.claims.map((claim) => (
                <li key={`${claim.start}-${claim.end}`} className="flex items-start justify-between gap-3">
                  <span className="min-w-0 break-words">
                    {claim.text} {claim.citations.map((marker) => `[${marker}]`).join('')}
                  </span>
                  <Badge tone={verdicts[claim.verdict].tone}>{verdicts[claim.verdict].word}</Badge>
                </li>
              ))}
            </ol>
          </section>
        )}
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
