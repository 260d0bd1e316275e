import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { reviewRiskTable } from '@/lib/domain/answer-review'
import { formatCount } from '@/lib/domain/format-figures'
import type { RoundFigures } from '@/lib/evals/reviews/summarise-round'

/** Where the drawn answers lie: how many of each risk there were, were drawn, are known, and are right. */
export function StrataTable({ strata }: Pick<RoundFigures, 'strata'>) {
  return (
    <section aria-label="By risk" className="grid gap-2">
      <h2 className="text-base font-semibold">By risk</h2>
      <Table label="Risks">
        <Thead>
          <Th>Risk</Th>
          <Th numeric>Answers</Th>
          <Th numeric>Drawn</Th>
          <Th numeric>Known</Th>
          <Th numeric>Right</Th>
        </Thead>
        <tbody>
          {strata.map(({ risk, size, drawn, known, right }) => (
            <Tr key={risk}>
              <Td title={reviewRiskTable[risk].how}>{reviewRiskTable[risk].word}</Td>
              <Td numeric>{formatCount(size)}</Td>
              <Td numeric>{drawn}</Td>
              <Td numeric>{known}</Td>
              <Td numeric>{known === 0 ? '–' : `${right} of ${known}`}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
