import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { fewestToSay, reviewVerdictTable, type ReviewFrame } from '@/lib/domain/answer-review'
import { formatCount } from '@/lib/domain/format-figures'
import type { ShareEstimate } from '@/lib/evals/statistics/estimate-share'
import type { RoundFigures } from '@/lib/evals/reviews/summarise-round'
import { formatPercent } from './format-percent'

type SharesCardProps = { figures: RoundFigures; all: number; frame: ReviewFrame }

/** What the drawn answers say of all of them. */
export function SharesCard({ figures: { shares, known }, all, frame }: SharesCardProps) {
  const [right] = shares ?? []
  const of = `${formatCount(all)} ${frame === 'rated' ? 'rated answers' : 'answers'}`
  return (
    <Card aria-label="What it says of all answers">
      <CardHeader
        title="What it says of all answers"
        description={
          right
            ? `Of all ${of} of this time, with 95 % intervals, from ${right.estimate.n} whose verdict is known.${describeCover(right.estimate)}`
            : `Of all ${of} of this time.`
        }
      />
      <CardBody>
        {shares === null ? (
          <p className="text-sm text-muted">
            Too few to say: it takes {fewestToSay} answers on which two agree or a third decided, and {known}{' '}
            {known === 1 ? 'has' : 'have'} that.
          </p>
        ) : (
          <dl className="grid gap-3">
            {shares.map(({ verdict, estimate }) => (
              <div
                key={verdict}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)_12rem]"
              >
                <dt className="text-sm font-medium">{reviewVerdictTable[verdict].word}</dt>
                <dd className="tabular text-right sm:order-last">
                  <span className={verdict === 'right' ? 'text-2xl font-semibold tracking-tight' : 'font-semibold'}>
                    {formatPercent(estimate.value)}
                  </span>{' '}
                  <span className="text-sm whitespace-nowrap text-muted">
                    {formatPercent(estimate.ci[0])} to {formatPercent(estimate.ci[1])}
                  </span>
                </dd>
                <dd className="col-span-2 sm:col-span-1" aria-hidden>
                  <IntervalBar estimate={estimate} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </CardBody>
    </Card>
  )
}

const describeCover = ({ covered }: ShareEstimate): string =>
  covered > 0.999 ? '' : ` It speaks for ${formatPercent(covered)} of them: of some risks nothing is known yet.`

/** The interval as a band, the value as a line in it. Its words stand beside. */
function IntervalBar({ estimate: { value, ci } }: { estimate: ShareEstimate }) {
  const [low, high] = ci.map((one) => 100 * one)
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="block h-2 w-full rounded-full bg-hover">
      <rect x={low} width={(high ?? 0) - (low ?? 0)} height={8} fill="var(--accent)" opacity={0.3} />
      <rect x={Math.min(99, Math.max(0, 100 * value - 0.5))} width={1} height={8} fill="var(--accent)" />
    </svg>
  )
}
