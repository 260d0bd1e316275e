import { Scale } from 'lucide-react'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { reviewRiskTable, reviewVerdictTable, type ReviewVerdict } from '@/lib/domain/answer-review'
import { reviewLabelTable } from '@/lib/domain/review-labels'
import type { FinalItem } from '@/lib/evals/reviews/get-round'
import { GoldenButton } from './golden-button'

const tones: Record<ReviewVerdict, BadgeTone> = {
  right: 'accent',
  partly: 'warn',
  wrong: 'danger',
  should_refuse: 'danger',
  cannot_tell: 'neutral',
}

/** What holds of the answers that are done. The others are not here: nobody is to be led by what somebody else said. */
export function FinalList({ finals }: { finals: readonly FinalItem[] }) {
  return (
    <Card aria-label="What holds">
      <CardHeader
        title="What holds"
        description="Answers on which two agree or a third decided. Each can become a golden case, asked in every run from then on."
      />
      <CardBody>
        {finals.length === 0 ? (
          <p className="text-sm text-muted">Nothing yet: an answer comes here once two people have judged it alike.</p>
        ) : (
          <ul className="divide-y divide-line">
            {finals.map((item) => (
              <li key={item.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
                <div className="min-w-0 flex-1 basis-64">
                  {item.question === null ? (
                    <p className="text-sm text-muted">Its words are closed to reviewers by now.</p>
                  ) : (
                    <p className="font-serif text-base break-words">{item.question}</p>
                  )}
                  <p className="mt-1 flex flex-wrap items-center gap-1.5 text-xs text-muted">
                    <Badge tone={tones[item.verdict]}>{reviewVerdictTable[item.verdict].word}</Badge>
                    {item.label && <Badge tone="outline">{reviewLabelTable[item.label].word}</Badge>}
                    {item.isSettled && (
                      <span className="inline-flex items-center gap-1">
                        <Scale className="size-3" aria-hidden /> settled
                      </span>
                    )}
                    <span>{reviewRiskTable[item.risk].word}</span>
                  </p>
                </div>
                {item.question !== null && item.verdict !== 'cannot_tell' && (
                  <GoldenButton itemId={item.id} caseId={item.goldenCaseId} question={item.question} />
                )}
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}
