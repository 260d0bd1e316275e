import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { findEvalFigure, formatEvalValue } from '@/lib/domain/eval-figures'
import type { Slice } from '@/lib/evals/slice-results'

/** What a slice is judged by: few figures, because a slice is small. */
export const sliceFigures = ['passed', 'facts', 'refusal-recall', 'citation-precision', 'span-recall'] as const

const kinds = {
  journey: 'Journey',
  difficulty: 'Difficulty',
  tag: 'Tag',
  language: 'Language',
  collection: 'Collection',
  rights: 'Rights of the reader',
} satisfies Record<Slice['kind'], string>

export function SliceTable({ slices }: { slices: readonly Slice[] }) {
  return (
    <Table label="Figures by slice">
      <Thead>
        <Th>Slice</Th>
        <Th numeric>Cases</Th>
        {sliceFigures.map((name) => (
          <Th key={name} numeric>
            {findEvalFigure(name)?.label}
          </Th>
        ))}
      </Thead>
      <tbody>
        {slices.map((slice) => (
          <Tr key={`${slice.kind} ${slice.name}`}>
            <Td>
              <span className="font-medium">{slice.name}</span>{' '}
              <span className="text-xs text-muted">{kinds[slice.kind]}</span>
            </Td>
            <Td numeric>{slice.cases}</Td>
            {sliceFigures.map((name) => (
              <Td key={name} numeric>
                <Value slice={slice} name={name} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function Value({ slice, name }: { slice: Slice; name: string }) {
  const [figure, metric] = [findEvalFigure(name), slice.metrics[name]]
  if (!figure || !metric) return <span className="text-muted">–</span>
  const ends = metric.ci.map((end) => formatEvalValue(figure, end)).join(' to ')
  return (
    <>
      {formatEvalValue(figure, metric.value)}
      <span className="block text-xs whitespace-nowrap text-muted">{ends}</span>
    </>
  )
}
