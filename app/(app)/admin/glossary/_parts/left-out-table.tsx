'use client'
import { Button } from '@/components/ui/button'
import { DataTable, type Column } from '../../_parts/data-table'
import { DeleteButton } from './delete-button'
import type { TermView } from './term-view'
import { useDecide } from './use-decide'

/** Terms that are not used and not proposed again, until somebody puts them back. */
export function LeftOutTable({ terms }: { terms: readonly TermView[] }) {
  const { isDecided, decide } = useDecide('dismissed')
  const columns: readonly Column<TermView>[] = [
    { key: 'term', heading: 'Term', value: ({ term }) => term },
    { key: 'meaning', heading: 'Means', value: ({ meaning }) => meaning },
    { key: 'decided', heading: 'Left out by', value: ({ decided }) => decided },
    {
      key: 'controls',
      heading: 'Change',
      isControls: true,
      value: () => null,
      cell: (term) => (
        <span className="flex justify-end gap-1">
          <Button size="sm" aria-label={`Use ${term.term}`} onClick={() => void decide(term.id, 'accepted')}>
            Use
          </Button>
          <DeleteButton term={term} />
        </span>
      ),
    },
  ]
  return (
    <DataTable
      label="Terms left out"
      rows={terms.filter(({ id }) => !isDecided(id))}
      columns={columns}
      rowKey={({ id }) => id}
      exportName="glossary-left-out"
      filterPlaceholder="Filter terms"
      empty={<p className="py-6 text-center text-sm text-muted">Nothing is left out any more.</p>}
    />
  )
}
