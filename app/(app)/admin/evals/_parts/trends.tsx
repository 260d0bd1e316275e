import type { EvalRunListItem } from '@/db/queries/evals/list-runs'
import { evalFigures, findEvalFigure, formatEvalValue } from '@/lib/domain/eval-figures'
import { formatStamp } from '@/lib/domain/format-stamp'
import { describeVariant } from './describe-variant'
import { nameChange } from './name-change'
import { TrendChart, type TrendPoint } from './trend-chart'

/** What a manager asks for first. */
const headline = ['passed', 'facts', 'refusal-recall', 'citation-precision', 'recall@5', 'latency-p95'] as const

/**
 * The headline figures of the newest completed run of what readers have (of whatever was tried, when there is none), each with its line
 * over the runs before. @param runs newest first
 */
export function Trends({ runs }: { runs: readonly EvalRunListItem[] }) {
  const completed = runs.filter((run) => run.metrics !== null)
  const latest = completed.find(isAsReaders) ?? completed[0]
  if (!latest) return null
  const others = evalFigures
    .map(({ name }) => name)
    .filter((name) => latest.metrics?.[name] && !headline.some((one) => one === name))
  const oldestFirst = completed.filter((run) => isAlike(run, latest)).toReversed()
  return (
    <section aria-label="History">
      <TrendGrid names={headline} latest={latest} oldestFirst={oldestFirst} />
      <p className="mt-2 text-xs text-muted">
        The newest completed run of what readers have, with its 95 % interval, and the runs before it. A dashed line
        marks a run whose documents changed since the run before, a solid one another release of the product, a dotted
        one another prompt.
      </p>
      {others.length > 0 && (
        <details className="mt-3">
          <summary className="w-fit cursor-pointer rounded-sm text-sm font-medium text-muted hover:text-ink">
            All {headline.length + others.length} figures over time
          </summary>
          <div className="mt-3">
            <TrendGrid names={others} latest={latest} oldestFirst={oldestFirst} />
          </div>
        </details>
      )}
    </section>
  )
}

type GridProps = {
  names: readonly string[]
  latest: EvalRunListItem
  oldestFirst: readonly EvalRunListItem[]
}

function TrendGrid({ names, latest, oldestFirst }: GridProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {names.map((name) => {
        const figure = findEvalFigure(name)
        const metric = latest.metrics?.[name]
        if (!figure || !metric) return null
        const ends = metric.ci.map((end) => formatEvalValue(figure, end))
        return (
          <div key={name} className="rounded-lg border border-line bg-surface px-4 pt-3 pb-2">
            <p className="text-sm text-muted">{figure.label}</p>
            <p className="tabular mt-1 text-2xl font-semibold tracking-tight">
              {formatEvalValue(figure, metric.value)}
            </p>
            <p className="tabular text-xs text-muted">
              {ends.join(' to ')}, {metric.n} cases
            </p>
            <TrendChart figure={name} points={toPoints(oldestFirst, name)} />
          </div>
        )
      })}
    </div>
  )
}

const isAsReaders = ({ variant }: EvalRunListItem): boolean =>
  variant.model === undefined && describeVariant(variant) === ''

/** A line through runs of different models or settings would show changes that nobody made. */
function isAlike(run: EvalRunListItem, latest: EvalRunListItem): boolean {
  const [one, other] = [describeVariant(run.variant), describeVariant(latest.variant)]
  return run.suite === latest.suite && run.model === latest.model && one === other
}

function toPoints(oldestFirst: readonly EvalRunListItem[], name: string): TrendPoint[] {
  return oldestFirst.flatMap((run, index) => {
    const metric = run.metrics?.[name]
    if (!metric) return []
    return [
      {
        run: index,
        label: formatStamp(run.createdAt),
        value: metric.value,
        change: nameChange(oldestFirst[index - 1], run),
      },
    ]
  })
}
