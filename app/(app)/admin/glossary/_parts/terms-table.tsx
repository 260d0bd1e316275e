'use client'
import { PencilLine, X } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DataTable, type Column } from '../../_parts/data-table'
import { EditDialog } from './edit-dialog'
import type { TermView } from './term-view'
import { useDecide } from './use-decide'

/** The terms that questions are read with. */
export function TermsTable({ terms, mayOpen }: { terms: readonly TermView[]; mayOpen: boolean }) {
  const { isDecided, decide } = useDecide('accepted')
  const [editing, setEditing] = useState<TermView | null>(null)
  const controls: Column<TermView> = {
    key: 'controls',
    heading: 'Change',
    isControls: true,
    value: () => null,
    cell: (term) => (
      <span className="flex justify-end gap-1">
        <Button size="sm" variant="ghost" aria-label={`Edit ${term.term}`} onClick={() => setEditing(term)}>
          <PencilLine aria-hidden />
        </Button>
        <Button
          size="sm"
          variant="ghost"
          aria-label={`Take ${term.term} out of use`}
          onClick={() => void decide(term.id, 'dismissed')}
        >
          <X aria-hidden />
        </Button>
      </span>
    ),
  }
  return (
    <>
      <DataTable
        label="Terms in use"
        rows={terms.filter(({ id }) => !isDecided(id))}
        columns={[...columns, controls]}
        rowKey={({ id }) => id}
        exportName="glossary"
        filterPlaceholder="Filter terms"
        empty={<p className="py-6 text-center text-sm text-muted">No terms are in use any more.</p>}
      />
      {editing && (
        <EditDialog
          key={editing.id}
          term={editing}
          mayOpen={mayOpen}
          saveLabel="Save"
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

const columns: readonly Column<TermView>[] = [
  {
    key: 'term',
    heading: 'Term',
    value: ({ term }) => term,
    cell: ({ term, onlyCapitals }) => (
      <span className="block min-w-24 font-medium wrap-anywhere">
        {term}
        {onlyCapitals && <span className="block text-xs font-normal text-muted">only in capitals</span>}
      </span>
    ),
  },
  {
    key: 'meaning',
    heading: 'Means',
    value: ({ meaning }) => meaning,
    cell: ({ meaning, otherMeanings }) => (
      <span className="block min-w-40 wrap-anywhere">
        {meaning}
        {otherMeanings.length > 0 && (
          <span className="block text-xs text-warn">{`Also: ${otherMeanings.join(', ')}`}</span>
        )}
      </span>
    ),
  },
  {
    key: 'definition',
    heading: 'Definition',
    value: ({ definition }) => definition,
    cell: ({ definition }) => definition && <span className="block max-w-72 min-w-40 wrap-anywhere">{definition}</span>,
  },
  {
    key: 'audience',
    heading: 'For',
    value: ({ isEveryones }) => (isEveryones ? 'Everyone' : 'Readers of its documents'),
  },
  {
    key: 'source',
    heading: 'Explained in',
    value: ({ source }) => source?.title ?? '',
    cell: ({ source, documentCount }) =>
      source && (
        <span className="block min-w-32">
          <Link className="line-clamp-2 hover:text-accent" href={source.href}>
            {source.title}
          </Link>
          {documentCount > 1 && <span className="block text-xs text-muted">{`and ${documentCount - 1} more`}</span>}
        </span>
      ),
  },
  { key: 'decided', heading: 'Accepted by', value: ({ decided }) => decided },
]
