import { Badge } from '@/components/ui/badge'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { formatEvalValue, type EvalFigure } from '@/lib/domain/eval-figures'
import { formatCount } from '@/lib/domain/format-figures'
import type { FigureComparison } from '@/lib/evals/compare-results'

const verdicts = {
  better: { tone: 'accent', word: 'better' },
  worse: { tone: 'danger', word: 'worse' },
  same: { tone: 'neutral', word: 'no clear change' },
} as const

/** A difference with its sign, in points of a share or in milliseconds. */
function formatChange(figure: EvalFigure, value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : ''
  const size = Math.abs(value)
  return figure.unit === 'share' ? `${sign}${(100 * size).toFixed(1)} pts` : `${sign}${formatEvalValue(figure, size)}`
}

/** Figure by figure over the cases that both runs have, with the interval of the difference and whether chance explains it. */
export function ComparisonTable({ figures }: { figures: readonly FigureComparison[] }) {
  return (
    <Table label="Figures of both runs">
      <Thead>
        <Th>Figure</Th>
        <Th numeric>Before</Th>
        <Th numeric>After</Th>
        <Th numeric>Change</Th>
        <Th>Verdict</Th>
      </Thead>
      <tbody>
        {figures.map(({ figure, before, after, difference, ci, verdict, pValue, n, moreCases }) => (
          <Tr key={figure.name}>
            <Td>
              <span className="font-medium">{figure.unit === 'ms' ? 'Mean latency' : figure.label}</span>
              <span className="tabular block text-xs text-muted">{n === 1 ? '1 pair' : `${n} pairs`}</span>
            </Td>
            <Td numeric className="whitespace-nowrap">
              {formatEvalValue(figure, before)}
            </Td>
            <Td numeric className="whitespace-nowrap">
              {formatEvalValue(figure, after)}
            </Td>
            <Td numeric>
              <span className="font-medium whitespace-nowrap">{formatChange(figure, difference)}</span>
              {/* Drawing again from one pair gives that pair: an interval that says nothing. */}
              <span className="block text-xs whitespace-nowrap text-muted">
                {n === 1
                  ? 'one pair has no interval'
                  : `${formatChange(figure, ci[0])} to ${formatChange(figure, ci[1])}`}
              </span>
            </Td>
            <Td>
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Badge tone={verdicts[verdict].tone}>{verdicts[verdict].word}</Badge>
                <span className="tabular text-xs whitespace-nowrap text-muted">
                  p {pValue < 0.001 ? '< .001' : pValue.toFixed(3)}
                </span>
              </span>
              <span className="mt-1 block min-w-40 text-xs text-muted">
                {powerHint(figure, { moreCases, difference })}
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function powerHint(figure: EvalFigure, { moreCases, difference }: Pick<FigureComparison, 'moreCases' | 'difference'>) {
  const change = figure.unit === 'share' ? 'a 3-point change' : 'a 5 % change'
  if (moreCases === null)
    return difference === 0 ? 'the two do not differ in any case' : 'too few cases to say how many more it takes'
  return moreCases === 0 ? `enough cases to see ${change}` : `${formatCount(moreCases)} more cases to see ${change}`
}
