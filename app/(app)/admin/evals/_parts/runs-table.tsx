'use client'
import Link from 'next/link'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { findEvalFigure, formatEvalValue } from '@/lib/domain/eval-figures'
import type { EvalMetrics, EvalRunStatus } from '@/lib/domain/eval-run'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { isBudgetStop, RunState } from './run-state'

export type RunsTableRow = {
  readonly id: string
  readonly at: string
  readonly suite: string
  readonly model: string
  readonly variant: string
  readonly by: string
  readonly status: EvalRunStatus
  readonly errorCode: ErrorCode | null
  readonly done: number
  readonly total: number
  readonly metrics: EvalMetrics
}

const columns = ['passed', 'facts', 'refusal-recall', 'citation-precision', 'groundedness', 'latency-p95']

/** Newest first. Two that are ticked can be compared. */
export function RunsTable({ runs }: { runs: readonly RunsTableRow[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toggle = (id: string): void =>
    setChosen((old) => (old.includes(id) ? old.filter((one) => one !== id) : [...old, id].slice(-2)))
  // The older of the two is what the newer is held against.
  const [after, before] = runs.filter(({ id }) => chosen.includes(id))
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-3">
        <h2 className="text-base font-semibold">Runs</h2>
        {before && after ? (
          <Link className={buttonClass('secondary')} href={`/admin/evals/compare?a=${before.id}&b=${after.id}`}>
            Compare the two
          </Link>
        ) : (
          <p className="text-sm text-muted">Tick two runs to compare them.</p>
        )}
      </div>
      <Table label="Eval runs">
        <Thead>
          <Th>
            <span className="sr-only">Choose</span>
          </Th>
          <Th>Run</Th>
          <Th>Model</Th>
          <Th>State</Th>
          {columns.map((name) => (
            <Th key={name} numeric>
              {findEvalFigure(name)?.label}
            </Th>
          ))}
        </Thead>
        <tbody>
          {runs.map((run) => (
            <Tr key={run.id}>
              <Td className="w-8">
                <Checkbox
                  checked={chosen.includes(run.id)}
                  onCheckedChange={() => toggle(run.id)}
                  aria-label={`Choose the run of ${run.at}`}
                />
              </Td>
              <Td>
                <Link className="font-medium whitespace-nowrap hover:text-accent" href={`/admin/evals/${run.id}`}>
                  {run.suite}, {run.at}
                </Link>
                <span className="block text-xs text-muted">{run.by}</span>
              </Td>
              <Td>
                <span className="whitespace-nowrap">{run.model}</span>
                {run.variant && <span className="block text-xs text-muted">{run.variant}</span>}
              </Td>
              <Td>
                <RunState status={run.status} errorCode={run.errorCode} />
                {(run.status === 'running' || isBudgetStop(run.errorCode)) && (
                  <span className="tabular block text-xs text-muted">
                    {run.done} of {run.total}
                  </span>
                )}
              </Td>
              {columns.map((name) => (
                <Td key={name} numeric>
                  <Value name={name} metrics={run.metrics} />
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

function Value({ name, metrics }: { name: string; metrics: EvalMetrics }) {
  const [figure, metric] = [findEvalFigure(name), metrics[name]]
  if (!figure || !metric) return <span className="text-muted">–</span>
  return <span className="whitespace-nowrap">{formatEvalValue(figure, metric.value)}</span>
}
