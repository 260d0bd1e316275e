import { Badge } from '@/components/ui/badge'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import type { ReportFigure, SideFigure } from '@/lib/domain/experiment-report'
import { formatCount } from '@/lib/domain/format-figures'
import { DifferenceBar } from './difference-bar'
import { formatDifference, formatReportValue } from './format-report'

const verdicts = {
  better: { tone: 'accent', word: 'better' },
  worse: { tone: 'danger', word: 'worse' },
  unclear: { tone: 'neutral', word: 'no clear difference' },
} as const

/** Every figure of both sides with the interval of the difference, and how many answers would make it surer. Less is better in all of them. */
export function ReportTable({ figures }: { figures: readonly ReportFigure[] }) {
  return (
    <Table label="Figures of both sides">
      <Thead>
        <Th>Figure</Th>
        <Th numeric>Control</Th>
        <Th numeric>With the change</Th>
        <Th numeric>Difference</Th>
        <Th>Interval</Th>
        <Th>Verdict</Th>
        <Th>To be surer</Th>
      </Thead>
      <tbody>
        {figures.map((figure) => (
          <Tr key={figure.name}>
            <Td className="font-medium">
              <span className="block min-w-32">{figure.label}</span>
            </Td>
            <Side figure={figure} side={figure.control} />
            <Side figure={figure} side={figure.treatment} />
            <Td numeric className="whitespace-nowrap">
              {figure.difference ? (
                <>
                  <span className="font-medium">{formatDifference(figure.unit, figure.difference.value)}</span>
                  <span className="block text-xs text-muted">
                    {formatDifference(figure.unit, figure.difference.ci[0])} to{' '}
                    {formatDifference(figure.unit, figure.difference.ci[1])}
                  </span>
                </>
              ) : (
                '–'
              )}
            </Td>
            <Td>{figure.difference && <DifferenceBar difference={figure.difference} />}</Td>
            <Td>
              {figure.verdict && <Badge tone={verdicts[figure.verdict].tone}>{verdicts[figure.verdict].word}</Badge>}
            </Td>
            <Td>
              <span className="block min-w-44 text-xs text-muted">{powerHint(figure)}</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function Side({ figure, side }: { figure: ReportFigure; side: SideFigure | null }) {
  if (!side) return <Td numeric>–</Td>
  return (
    <Td numeric className="whitespace-nowrap">
      {formatReportValue(figure.unit, side.value)}
      <span className="block text-xs text-muted">{formatCount(side.answers)} answers</span>
    </Td>
  )
}

function powerHint({ unit, moreAnswers, difference }: ReportFigure): string {
  const sought = unit === 'share' ? 'a difference of 3 points' : 'a difference of a tenth'
  if (!difference) return 'needs three readers on each side'
  if (moreAnswers === null) return 'the answers do not differ'
  return moreAnswers === 0
    ? `enough answers to see ${sought}`
    : `${formatCount(moreAnswers)} more answers to see ${sought}`
}
