import { evalFigures, formatEvalValue, type EvalFigure } from '@/lib/domain/eval-figures'
import type { EvalMetric, EvalMetrics } from '@/lib/domain/eval-run'

/** Every figure of a run with its interval drawn to scale: the dot is the value, the bar what 95 % of such runs would give. */
export function FigureList({ metrics }: { metrics: EvalMetrics }) {
  return (
    <dl className="divide-y divide-line">
      {evalFigures.map((figure) => {
        const metric = metrics[figure.name]
        return (
          <div
            key={figure.name}
            className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 py-2 lg:grid-cols-[minmax(14rem,2fr)_minmax(8rem,3fr)_11rem]"
          >
            <dt className="text-sm">
              <span className="font-medium">{figure.label}</span>
              <span className="block text-xs text-muted">{figure.meaning}</span>
            </dt>
            <dd className="hidden lg:block">{metric && figure.unit === 'share' && <Interval metric={metric} />}</dd>
            <dd className="tabular text-right text-sm">
              {metric ? <Value figure={figure} metric={metric} /> : <Unjudged />}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Unjudged() {
  return <span className="text-muted">not judged</span>
}

function Value({ figure, metric }: { figure: EvalFigure; metric: EvalMetric }) {
  const [low, high] = metric.ci.map((end) => formatEvalValue(figure, end))
  return (
    <>
      <span className="font-semibold">{formatEvalValue(figure, metric.value)}</span>
      <span className="block text-xs text-muted">
        {low} to {high}, n {metric.n}
      </span>
    </>
  )
}

function Interval({ metric }: { metric: EvalMetric }) {
  const [low, high] = metric.ci
  const percent = (share: number): string => `${(100 * share).toFixed(2)}%`
  return (
    <div className="relative h-4" aria-hidden>
      <div className="absolute inset-x-0 top-1/2 h-px bg-line" />
      <div
        className="absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-accent-soft ring-1 ring-accent/40"
        style={{ left: percent(low), width: percent(Math.max(0.004, high - low)) }}
      />
      <div
        className="absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-accent"
        style={{ left: percent(metric.value) }}
      />
    </div>
  )
}
