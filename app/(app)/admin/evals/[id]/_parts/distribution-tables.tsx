import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { formatEvalValue } from '@/lib/domain/eval-figures'
import type { Distribution } from '@/lib/evals/distribute-scores'
import { describeBin, figureLabel } from './describe-distribution'

/** Every bin of every figure, for those who do not see the drawings and those who want the numbers. */
export function DistributionTables({ distributions }: { distributions: readonly Distribution[] }) {
  const shares = distributions.filter(({ figure }) => figure.unit === 'share')
  const amounts = distributions.filter(({ figure }) => figure.unit !== 'share')
  const [first] = shares
  return (
    <div className="grid grid-cols-1 gap-4">
      {first && (
        <Table label="Cases by share">
          <Thead>
            <Th>Figure</Th>
            {first.bins.map((bin) => (
              <Th key={`${bin.from} ${bin.to}`} numeric>
                {describeBin(first.figure, bin)}
              </Th>
            ))}
            <Th numeric>Not judged</Th>
          </Thead>
          <tbody>
            {shares.map(({ figure, bins, unjudged }) => (
              <Tr key={figure.name}>
                <Td className="font-medium whitespace-nowrap">{figureLabel(figure)}</Td>
                {bins.map(({ from, to, count }) => (
                  <Td key={`${from} ${to}`} numeric>
                    {count}
                  </Td>
                ))}
                <Td numeric>{unjudged}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
      {amounts.length > 0 && (
        <Table label="Time and cost of cases">
          <Thead>
            <Th>Figure</Th>
            {['Least', 'A quarter below', 'Half below', 'Three quarters below', 'Most'].map((heading) => (
              <Th key={heading} numeric>
                {heading}
              </Th>
            ))}
            <Th numeric>Not judged</Th>
          </Thead>
          <tbody>
            {amounts.map(({ figure, quartiles, unjudged }) => (
              <Tr key={figure.name}>
                <Td className="font-medium whitespace-nowrap">{figureLabel(figure)}</Td>
                {quartiles.map((value, index) => (
                  // Two quartiles may be one number: their order is all that tells them apart.
                  // oxlint-disable-next-line react/no-array-index-key
                  <Td key={index} numeric className="whitespace-nowrap">
                    {formatEvalValue(figure, value)}
                  </Td>
                ))}
                <Td numeric>{unjudged}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  )
}
