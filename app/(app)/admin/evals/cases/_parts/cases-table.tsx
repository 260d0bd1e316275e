'use client'
import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { DataTable, type Column } from '../../../_parts/data-table'
import { CaseStateBadge, caseStates } from './case-state'
import type { CaseListRow } from './to-case-row'

/** The question opens the case, its state the answer that it got in the latest run. */
export function CasesTable({ rows }: { rows: readonly CaseListRow[] }) {
  return (
    <DataTable
      label="Golden cases"
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      exportName="golden-cases"
      filterPlaceholder="Filter by question or tag"
      empty={null}
    />
  )
}

const columns: readonly Column<CaseListRow>[] = [
  {
    key: 'state',
    heading: 'State',
    value: (row) => caseStates[row.state].word,
    cell: (row) => (
      <span className="block whitespace-nowrap">
        {row.runId === null ? (
          <CaseStateBadge state={row.state} />
        ) : (
          <Link
            href={`/admin/evals/${row.runId}/${row.id}`}
            aria-label={`${caseStates[row.state].word}: see the answer to “${row.question}”`}
          >
            <CaseStateBadge state={row.state} />
          </Link>
        )}
        {row.since && <span className="tabular block pt-0.5 text-xs text-muted">since {row.since}</span>}
      </span>
    ),
  },
  {
    key: 'question',
    heading: 'Question',
    value: (row) => row.question,
    cell: (row) => (
      <span className="block max-w-96 min-w-56">
        <Link className="line-clamp-2 font-medium hover:text-accent" href={`/admin/evals/cases/${row.id}`}>
          {row.question}
        </Link>
        {row.problem && (
          <span className="flex items-center gap-1 text-xs text-warn">
            <TriangleAlert className="size-3" aria-hidden />
            {row.problem}
          </span>
        )}
      </span>
    ),
  },
  {
    key: 'expects',
    heading: 'Expects',
    value: (row) => row.expects,
    cell: (row) =>
      row.expects === '' ? '–' : <span className="line-clamp-2 max-w-72 min-w-40 text-muted">{row.expects}</span>,
  },
  { key: 'tags', heading: 'Tags', value: (row) => row.tags.join(', ') },
  { key: 'owner', heading: 'Owner', value: (row) => row.owner },
]
