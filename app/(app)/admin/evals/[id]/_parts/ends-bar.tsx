import type { Distribution } from '@/lib/evals/distribute-scores'
import { describeSpread } from './describe-distribution'

/** Of a figure that each case has or has not: how large the part is that has it. */
export function EndsBar({ distribution }: { distribution: Distribution }) {
  const { figure, n, atZero, atOne, unjudged } = distribution
  if (figure.unit !== 'share')
    return <dd className="text-xs text-muted lg:col-span-2 lg:text-right">{describeSpread(distribution)}</dd>
  return (
    <>
      <dd aria-hidden className="flex h-2.5 gap-0.5">
        {atOne > 0 && <span className="rounded-xs bg-accent" style={{ width: `${(100 * atOne) / n}%` }} />}
        {atZero > 0 && <span className="flex-1 rounded-xs bg-line-strong/45" />}
      </dd>
      <dd className="tabular text-xs text-muted lg:text-right">
        {atOne} at 100 %, {atZero} at 0 %{unjudged > 0 && <span className="block">{unjudged} not judged</span>}
      </dd>
    </>
  )
}
