import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { formatStamp } from '@/lib/domain/format-stamp'
import type { CanaryHistory } from '@/lib/evals/schedule/get-scheduled-checks'

const looks = {
  answered: { word: 'answered', tone: 'accent', bar: 'h-5 bg-accent' },
  refused: { word: 'refused', tone: 'neutral', bar: 'h-2.5 bg-mark-edge' },
  failed: { word: 'broken off', tone: 'danger', bar: 'h-2.5 bg-danger' },
} as const

/** Each canary question over the last day. */
export function CanaryTable({ canaries, isOn }: { canaries: readonly CanaryHistory[]; isOn: boolean }) {
  return (
    <Card aria-label="Canary questions">
      <CardHeader
        title="Canary questions"
        description="The last 24 hours, oldest first. A tall bar is an answer, a short one a refusal or a failure."
      />
      <CardBody>
        {canaries.length === 0 ? (
          <p className="text-sm text-pretty text-muted">
            {isOn
              ? 'None has been asked yet. The first run begins within a minute of choosing them.'
              : 'Choose some above and switch the checks on: what they are answered from is then looked at every hour.'}
          </p>
        ) : (
          <ul className="divide-y divide-line">
            {canaries.map((canary) => (
              <CanaryRow key={canary.caseId} canary={canary} />
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}

function CanaryRow({ canary: { caseId, question, history } }: { canary: CanaryHistory }) {
  const [latest] = history
  if (!latest) return null
  const { word, tone } = looks[latest.status]
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0">
      <Link
        className="min-w-0 flex-1 basis-64 font-serif text-base break-words hover:text-accent"
        href={`/admin/evals/${latest.runId}/${caseId}`}
      >
        {question}
      </Link>
      <ol className="flex h-5 items-end gap-0.5" aria-label={`Outcomes of “${question}”`}>
        {history.toReversed().map(({ runId, status, at }) => (
          <li
            key={runId}
            className={cn('w-1.5 rounded-xs', looks[status].bar)}
            title={`${formatStamp(at)} UTC: ${looks[status].word}`}
          >
            <span className="sr-only">
              {formatStamp(at)} {looks[status].word}
            </span>
          </li>
        ))}
      </ol>
      <Badge tone={tone}>{word}</Badge>
    </li>
  )
}
