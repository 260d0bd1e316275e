'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { CaseOutcome } from '@/lib/evals/compare-outcomes'
import { DataTable, type Column } from '../../../_parts/data-table'

type Outcome = CaseOutcome['outcome']
type Status = 'answered' | 'refused' | 'failed' | null
export type ComparedCaseRow = {
  readonly id: string
  readonly question: string
  readonly tags: readonly string[]
  readonly href: string
  readonly outcome: Outcome
  readonly passed: boolean
  readonly before: Status
  readonly after: Status
}

const filters = ['lost', 'won', 'same', 'all'] as const
type Filter = (typeof filters)[number]
const filterWords = { lost: 'Lost', won: 'Won', same: 'Same', all: 'All' } satisfies Record<Filter, string>
const fits = (row: ComparedCaseRow, filter: Filter): boolean => filter === 'all' || row.outcome === filter

export type ComparedCasesProps = { rows: readonly ComparedCaseRow[]; exportName: string }

/** The cases that both runs have, those that changed sides first; the question opens both answers, their passages and their prompts. */
export function ComparedCases({ rows, exportName }: ComparedCasesProps) {
  const hasOnlyWon = rows.some((row) => row.outcome === 'won') && rows.every((row) => row.outcome !== 'lost')
  const [filter, setFilter] = useState<Filter>(hasOnlyWon ? 'won' : 'lost')
  return (
    <section aria-labelledby="compared-cases" className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="compared-cases" className="text-base font-semibold">
          Cases
        </h2>
        <SegmentedControl
          aria-label="Outcome"
          value={filter}
          onValueChange={setFilter}
          options={filters.map((value) => ({
            value,
            label: `${filterWords[value]} ${rows.filter((row) => fits(row, value)).length}`,
          }))}
        />
      </div>
      <DataTable
        label="Cases of both runs"
        rows={rows.filter((row) => fits(row, filter))}
        columns={columns}
        rowKey={(row) => row.id}
        exportName={exportName}
        filterPlaceholder="Filter by question or tag"
        empty={<p className="py-6 text-sm text-muted">{emptyWords[filter]}</p>}
      />
    </section>
  )
}

const emptyWords = {
  lost: 'No case was lost.',
  won: 'No case was won.',
  same: 'Every case has another outcome.',
  all: 'No case here.',
} satisfies Record<Filter, string>

const outcomes = {
  won: { tone: 'accent', word: 'won' },
  lost: { tone: 'danger', word: 'lost' },
  same: { tone: 'neutral', word: 'same' },
} satisfies Record<Outcome, { tone: BadgeTone; word: string }>

const columns: readonly Column<ComparedCaseRow>[] = [
  {
    key: 'outcome',
    heading: 'Outcome',
    value: (row) => row.outcome,
    cell: ({ outcome, passed }) => (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <Badge tone={outcomes[outcome].tone}>{outcomes[outcome].word}</Badge>
        {outcome === 'same' && (
          <span className="text-xs whitespace-nowrap text-muted">{passed ? 'passed' : 'not passed'}</span>
        )}
      </span>
    ),
  },
  {
    key: 'question',
    heading: 'Question',
    value: (row) => row.question,
    cell: (row) => (
      <span className="block min-w-56">
        <Link className="font-medium hover:text-accent" href={row.href}>
          {row.question}
        </Link>
        <span className="block text-xs text-muted">{row.id}</span>
      </span>
    ),
  },
  { key: 'tags', heading: 'Tags', value: (row) => row.tags.join(', ') },
  { key: 'before', heading: 'Was', value: (row) => row.before },
  { key: 'after', heading: 'Is', value: (row) => row.after },
]
