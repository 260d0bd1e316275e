import { evalFigures, formatEvalValue } from '@/lib/domain/eval-figures'
import type { EvalScores } from '@/lib/domain/eval-run'

/** The scores of one case; what a scorer had nothing to say about is left out. */
export function ScoreList({ scores }: { scores: EvalScores }) {
  const shown = evalFigures.filter((figure) => figure.statistic !== 'p95' && (scores[figure.scorer] ?? null) !== null)
  return (
    <dl className="grid gap-1 text-sm">
      {shown.map((figure) => (
        <div key={figure.name} className="flex justify-between gap-4">
          <dt className="text-muted">{figure.unit === 'ms' ? 'Whole answer' : figure.label}</dt>
          <dd className="tabular">{formatEvalValue(figure, scores[figure.scorer] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  )
}
