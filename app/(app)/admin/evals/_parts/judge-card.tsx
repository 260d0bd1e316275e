import Link from 'next/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { notJudgedTable } from '@/lib/domain/judge'
import type { RunJudging } from '@/lib/evals/judge/summarise-judging'
import { JudgeStanding } from '../../_parts/judge-standing'

const mostShown = 8

/** What a model said of the answers, beside the scores: how many of each, what it did not judge, and where the two differ. */
export function JudgeCard({ runId, judging }: { runId: string; judging: RunJudging }) {
  const { judge, calibration, verdicts, notJudged, differs, isOwn } = judging
  const unjudged = notJudged.reduce((sum, { n }) => sum + n, 0)
  const figures = [
    ['Right', verdicts.correct],
    ['Partly', verdicts.partly],
    ['Wrong', verdicts.wrong],
    ['Not judged', unjudged],
  ] as const
  return (
    <Card aria-label="Judge">
      <CardHeader
        title="Judge"
        description={`${judge.model}, rubric ${judge.rubricVersion}, asked ${judge.samples === 1 ? 'once' : `up to ${judge.samples} times`}. Beside the scores: it decides about no case. Refusals are not its to judge.`}
      />
      <CardBody className="grid gap-3">
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
          {figures.map(([label, count]) => (
            <div key={label}>
              <dt className="text-sm text-muted">{label}</dt>
              <dd className="tabular text-lg font-semibold">{count}</dd>
            </div>
          ))}
        </dl>
        {notJudged.length > 0 && (
          <p className="text-sm text-muted">
            Not judged, and in no figure:{' '}
            {notJudged.map(({ code, n }) => `${n} because ${notJudgedTable[code]}`).join('; ')}.
          </p>
        )}
        <JudgeStanding calibration={calibration} />
        {isOwn && (
          <p className="text-sm text-muted">
            The judge wrote these answers itself. Models tend to like their own: choose another under{' '}
            <Link className="text-accent underline underline-offset-2" href="/admin/judge">
              Judge
            </Link>
            .
          </p>
        )}
        {differs.length > 0 && (
          <p className="text-sm">
            It differs from the scores on{' '}
            {differs.slice(0, mostShown).map((caseId, index) => (
              <span key={caseId}>
                {index > 0 && ', '}
                <Link className="text-accent underline underline-offset-2" href={`/admin/evals/${runId}/${caseId}`}>
                  {caseId}
                </Link>
              </span>
            ))}
            {differs.length > mostShown && ` and ${differs.length - mostShown} more`}. One of the two is mistaken.
          </p>
        )}
      </CardBody>
    </Card>
  )
}
