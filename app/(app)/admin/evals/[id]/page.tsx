import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { Tabs } from '@/components/ui/tabs'
import type { EvalResultRow } from '@/db/queries/evals/list-results'
import { sumRunSpending } from '@/db/queries/evals/sum-run-spending'
import type { EvalRunId } from '@/lib/domain/ids'
import { errorTable } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { checkGate } from '@/lib/evals/check-gate'
import { distributeScores } from '@/lib/evals/distribute-scores'
import { getEvalRun, type EvalRunDetail } from '@/lib/evals/get-eval-run'
import { summariseJudging, type RunJudging } from '@/lib/evals/judge/summarise-judging'
import { readGates } from '@/lib/evals/read-gates'
import { sliceResults } from '@/lib/evals/slice-results'
import { AutoRefresh } from '../../_parts/auto-refresh'
import { CancelRunButton } from '../_parts/cancel-run-button'
import { CaseTable, type CaseRow } from '../_parts/case-table'
import { describeRun } from '../_parts/describe-run'
import { FigureList } from '../_parts/figure-list'
import { GateCard } from '../_parts/gate-card'
import { JudgeCard } from '../_parts/judge-card'
import { listSettings } from '../_parts/list-settings'
import { RunAgainButton } from '../_parts/run-again-button'
import { isBudgetStop, RunState } from '../_parts/run-state'
import { SettingsCard } from '../_parts/settings-card'
import { SliceTable, sliceFigures } from '../_parts/slice-table'
import { Distributions } from './_parts/distributions'

export const metadata: Metadata = { title: 'Eval run' }

const refreshMs = 1_500

export default async function EvalRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { runtime, scope } = await requirePage('reviewer')
  const { id } = await params
  const detail = await getEvalRun(runtime, scope, id as EvalRunId).catch(nullWhenMissing)
  if (!detail) notFound()
  const { run, results } = detail
  const { spentMicroUsd } = await sumRunSpending(runtime.db, scope, { runId: run.id })
  const judging = await summariseJudging(runtime, scope, detail)
  const isOpen = run.status === 'queued' || run.status === 'running'
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-3">
            {run.suite}
            <RunState status={run.status} errorCode={run.errorCode} />
          </span>
        }
        description={describeRun(run)}
        actions={
          isOpen ? (
            <CancelRunButton runId={run.id} />
          ) : (
            <>
              <a className={buttonClass('secondary')} href={`/reports/evals/${run.id}`}>
                One-page report
              </a>
              <RunAgainButton
                suite={run.suite}
                variant={run.variant}
                seed={run.seed}
                budgetMicroUsd={run.budgetMicroUsd}
                judge={run.judge !== null}
              />
            </>
          )
        }
      >
        <Link className="text-sm text-muted hover:text-ink" href="/admin/evals">
          ← All runs
        </Link>
      </PageHeader>
      <div className="grid grid-cols-1 gap-6">
        {run.errorCode && (
          <Notice tone={isBudgetStop(run.errorCode) ? 'warn' : 'danger'} title={errorTable[run.errorCode].title}>
            <p className="whitespace-pre-line">{run.errorDetail ?? errorTable[run.errorCode].message}</p>
          </Notice>
        )}
        {isOpen && <RunProgress done={run.done} total={run.total} />}
        <RunGate detail={detail} />
        <SettingsCard settings={listSettings(run, spentMicroUsd)} />
        {judging && <JudgeCard runId={run.id} judging={judging} />}
        <Tabs
          aria-label="The run in detail"
          tabs={[
            {
              value: 'cases',
              label: 'Cases',
              content: (
                <CaseTable
                  key={run.status}
                  runId={run.id}
                  isOpen={isOpen}
                  rows={results.map((result) => toRow(result, judging))}
                />
              ),
            },
            { value: 'figures', label: 'Figures', content: <RunFigures detail={detail} /> },
            { value: 'distribution', label: 'Distribution', content: <RunDistributions detail={detail} /> },
            ...(isOpen ? [] : [{ value: 'slices', label: 'Slices', content: <RunSlices detail={detail} /> }]),
          ]}
        />
      </div>
      {isOpen && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}

function RunProgress({ done, total }: { done: number; total: number }) {
  return (
    <output className="block rounded-lg border border-line bg-surface px-4 py-3">
      <p className="tabular mb-2 text-sm">
        {done === 0
          ? 'Waiting for a worker, or for documents that are still being indexed.'
          : `${done} of ${total} cases done.`}
      </p>
      <Progress value={done === 0 ? null : done / total} label="Cases done" />
    </output>
  )
}

/** A gate is about whole runs. */
async function RunGate({ detail: { run, metrics } }: { detail: EvalRunDetail }) {
  const isWhole = run.status === 'completed' && run.trigger !== 'canary'
  const gate = isWhole ? await readGates(run.suite) : null
  return gate && <GateCard checks={checkGate(metrics, gate)} />
}

function RunFigures({ detail: { run, metrics } }: { detail: EvalRunDetail }) {
  if (run.done === 0) return <NothingYet />
  return (
    <Card>
      <CardHeader
        title={run.done === run.total ? 'Figures' : `Figures of ${run.done} of ${run.total} cases`}
        description="Each with its 95 % interval: how far it could be off, given how few cases there are."
      />
      <CardBody>
        <FigureList metrics={metrics} />
      </CardBody>
    </Card>
  )
}

function RunDistributions({ detail: { run, results } }: { detail: EvalRunDetail }) {
  return run.done === 0 ? <NothingYet /> : <Distributions distributions={distributeScores(results)} />
}

function RunSlices({ detail: { run, results } }: { detail: EvalRunDetail }) {
  return run.done === 0 ? <NothingYet /> : <SliceTable slices={sliceResults(results, run.seed, sliceFigures)} />
}

function NothingYet() {
  return <p className="py-6 text-sm text-muted">No case is done yet.</p>
}

function toRow(result: EvalResultRow, judging: RunJudging | null): CaseRow {
  const { caseId, definition, passed, answerStatus, scores, cached } = result
  const { question, tags, expect } = definition
  const [facts, latencyMs] = [scores['facts'] ?? null, scores['latency'] ?? null]
  const said = judging?.said.get(caseId)
  const judged = said ? { verdict: said.verdict } : null
  const judge = judging ? { judged } : {}
  return { id: caseId, question, tags, expect, passed, status: answerStatus, facts, latencyMs, cached, ...judge }
}
