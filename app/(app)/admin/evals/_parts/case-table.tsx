'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { formatDuration } from '@/lib/domain/format-figures'
import { DataTable, type Column } from '../../_parts/data-table'
import { JudgeVerdictBadge } from './judged-case'

export type CaseRow = {
  readonly id: string
  readonly question: string
  readonly tags: readonly string[]
  readonly expect: 'answer' | 'refusal'
  /** Null while it has not been asked. */
  readonly passed: boolean | null
  readonly status: 'answered' | 'refused' | 'failed' | null
  readonly facts: number | null
  readonly latencyMs: number | null
  readonly cached: boolean
  /** Only of runs with a judge; null: this answer was not its to judge. */
  readonly judged?: { readonly verdict: string | null } | null
}

/** `isOpen`: the run goes on, and what was not asked will be. */
export type CaseTableProps = { runId: string; rows: readonly CaseRow[]; isOpen: boolean }

const filters = ['all', 'failed', 'passed', 'open'] as const
type Filter = (typeof filters)[number]
const wanted = { failed: false, passed: true, open: null } as const
const fits = (row: CaseRow, filter: Filter): boolean => filter === 'all' || row.passed === wanted[filter]

/** The cases of a run; the question opens what was answered. */
export function CaseTable({ runId, rows, isOpen }: CaseTableProps) {
  const shown = filters.filter((one) => one !== 'open' || rows.some((row) => fits(row, one)))
  const hasFailed = rows.some(({ passed }) => passed === false)
  const [filter, setFilter] = useState<Filter>(hasFailed ? 'failed' : 'all')
  const words = {
    all: 'All',
    failed: 'Not passed',
    passed: 'Passed',
    open: isOpen ? 'Open' : 'Not asked',
  } satisfies Record<Filter, string>
  return (
    <div className="grid grid-cols-1 gap-3">
      <SegmentedControl
        aria-label="Outcome"
        value={filter}
        onValueChange={setFilter}
        options={shown.map((value) => ({
          value,
          label: `${words[value]} ${rows.filter((row) => fits(row, value)).length}`,
        }))}
        className="justify-self-start"
      />
      <DataTable
        label="Cases"
        rows={rows.filter((row) => fits(row, filter))}
        columns={columnsOf(
          runId,
          rows.some((row) => row.judged !== undefined),
          isOpen ? 'open' : 'not asked',
        )}
        rowKey={(row) => row.id}
        exportName={`eval-${runId}`}
        filterPlaceholder="Filter by question or tag"
        empty={<p className="py-6 text-sm text-muted">No case here.</p>}
      />
    </div>
  )
}

const judgeColumn: Column<CaseRow> = {
  key: 'judge',
  heading: 'Judge',
  value: (row) => (row.judged ? (row.judged.verdict ?? 'not judged') : null),
  cell: (row) => (row.judged ? <JudgeVerdictBadge verdict={row.judged.verdict} /> : '–'),
}

const columnsOf = (runId: string, isJudged: boolean, openWord: string): readonly Column<CaseRow>[] => [
  {
    key: 'passed',
    heading: 'Outcome',
    value: (row) => (row.passed === null ? openWord : row.passed ? 'passed' : 'not passed'),
    cell: (row) => <Outcome passed={row.passed} openWord={openWord} />,
  },
  {
    key: 'question',
    heading: 'Question',
    value: (row) => row.question,
    cell: (row) => (
      <span className="block min-w-56">
        <Link className="font-medium hover:text-accent" href={`/admin/evals/${runId}/${row.id}`}>
          {row.question}
        </Link>
        <span className="block text-xs text-muted">{row.id}</span>
      </span>
    ),
  },
  { key: 'tags', heading: 'Tags', value: (row) => row.tags.join(', ') },
  { key: 'expect', heading: 'Expected', value: (row) => row.expect },
  {
    key: 'status',
    heading: 'Was',
    value: (row) => row.status,
    cell: (row) => (
      <span className="whitespace-nowrap">
        {row.status ?? '–'}
        {row.cached && <span className="text-muted"> (taken over)</span>}
      </span>
    ),
  },
  {
    key: 'facts',
    heading: 'Facts',
    numeric: true,
    value: (row) => row.facts,
    cell: (row) => (row.facts === null ? '–' : `${Math.round(100 * row.facts)} %`),
  },
  ...(isJudged ? [judgeColumn] : []),
  {
    key: 'latency',
    heading: 'Time',
    numeric: true,
    value: (row) => row.latencyMs,
    cell: (row) => <span className="whitespace-nowrap">{formatDuration(row.latencyMs)}</span>,
  },
]

export function Outcome({ passed, openWord = 'open' }: { passed: boolean | null; openWord?: string }) {
  if (passed === null) return <Badge>{openWord}</Badge>
  return <Badge tone={passed ? 'accent' : 'danger'}>{passed ? 'passed' : 'not passed'}</Badge>
}
