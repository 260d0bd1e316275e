import { cn } from '@/components/ui/cn'
import { formatEvalValue } from '@/lib/domain/eval-figures'
import type { Distribution, ScoreBin } from '@/lib/evals/distribute-scores'
import { describeBin, describeSpread, figureLabel } from './describe-distribution'

/** One figure's cases by score. The line below says the same in words, so the drawing is hidden from screen readers. */
export function Histogram({ distribution }: { distribution: Distribution }) {
  const { figure, bins, mean } = distribution
  const most = Math.max(...bins.map(({ count }) => count))
  return (
    <>
      <p className="flex items-baseline justify-between gap-3 text-sm">
        <span className="text-muted">{figureLabel(figure)}</span>
        <span className="tabular">
          <span className="text-xs text-muted">mean </span>
          <span className="font-semibold">{formatEvalValue(figure, mean)}</span>
        </span>
      </p>
      <div aria-hidden className="mt-3">
        <div className="flex h-20 items-end gap-0.5 border-b border-line-strong">
          {bins.map((bin) => (
            <Bar key={`${bin.from} ${bin.to ?? ''}`} bin={bin} most={most} title={describeBin(figure, bin)} />
          ))}
        </div>
        <p className="tabular mt-1 flex justify-between text-xs text-muted">
          <span>{formatEvalValue(figure, 0)}</span>
          <span>{endOf(distribution)}</span>
        </p>
      </div>
      <p className="mt-2 text-xs text-muted">{describeSpread(distribution)}</p>
    </>
  )
}

/** A few cases among hundreds must not vanish: a bar that is not empty has two pixels at least. */
function Bar({ bin: { from, to, count }, most, title }: { bin: ScoreBin; most: number; title: string }) {
  const isEnd = from === to || to === null
  return (
    <div
      title={`${title}: ${count === 1 ? '1 case' : `${count} cases`}`}
      className="flex h-full min-w-0 flex-1 items-end hover:bg-hover"
    >
      <div
        className={cn('w-full rounded-t-xs', isEnd ? 'bg-accent' : 'bg-accent/60', count > 0 && 'min-h-0.5')}
        style={{ height: `${((100 * count) / most).toFixed(1)}%` }}
      />
    </div>
  )
}

function endOf({ figure, bins }: Distribution): string {
  const last = bins.at(-1)
  if (!last || last.to === 0) return ''
  return last.to === null ? describeBin(figure, last) : formatEvalValue(figure, last.to)
}
