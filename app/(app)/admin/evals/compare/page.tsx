import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import type { EvalRunRow } from '@/db/queries/evals/find-run'
import type { CaseOutcome } from '@/lib/evals/compare-outcomes'
import { compareRuns, type RunsComparison } from '@/lib/evals/compare-runs'
import { readCalibration } from '@/lib/evals/judge/calibration/read-calibrations'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { AutoRefresh } from '../../_parts/auto-refresh'
import { JudgeStanding } from '../../_parts/judge-standing'
import { ComparisonTable } from '../_parts/comparison-table'
import { describeRun } from '../_parts/describe-run'
import { loadPairs } from '../_parts/load-pairs'
import { PairsCard } from '../_parts/pairs-card'
import { readComparedRuns, type CompareParams } from '../_parts/read-compared-runs'
import { ComparedCases, type ComparedCaseRow } from './_parts/compared-cases'

export const metadata: Metadata = { title: 'Compare eval runs' }

const refreshMs = 2_000

/** Whether a change made answers better: figures with significance, and the cases that were won and lost. */
export default async function CompareRunsPage({ searchParams }: { searchParams: CompareParams }) {
  const { runtime, scope } = await requirePage('reviewer')
  const runs = await readComparedRuns(searchParams)
  const comparison = runs && (await compareRuns(runtime, scope, runs).catch(nullWhenMissing))
  if (!comparison) notFound()
  const { before, after, cases, figures, unpaired } = comparison
  const judged = await loadPairs(runtime, scope, runs)
  const isScored = figures.some(({ figure }) => figure.name === 'judge')
  const standing = isScored && after.run.judge ? await readCalibration(runtime, scope, after.run.judge) : null
  return (
    <>
      <PageHeader title="Two runs side by side">
        <Link className="text-sm text-muted hover:text-ink" href="/admin/evals">
          ← All runs
        </Link>
      </PageHeader>
      <div className="grid grid-cols-1 gap-6">
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <RunCard word="Before" run={before.run} />
          <RunCard word="After" run={after.run} />
        </div>
        {unpaired > 0 && (
          <Notice tone="warn" title={`${unpaired} ${unpaired === 1 ? 'case is' : 'cases are'} in one run only`}>
            Figures and verdicts are about the cases that both have.
          </Notice>
        )}
        {figures.length === 0 ? (
          <Notice title="Nothing to compare">The two runs have no case in common that is done.</Notice>
        ) : (
          <>
            <p className="text-sm text-muted">{describeOutcomes(cases)}</p>
            <ComparedCases rows={toRows(comparison)} exportName={`eval-${before.run.id}-${after.run.id}`} />
            <ComparisonTable figures={figures} />
            {standing && <JudgeStanding calibration={standing} />}
            <PairsCard {...judged} />
          </>
        )}
      </div>
      {judged.task.status === 'open' && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}

function RunCard({ word, run }: { word: string; run: EvalRunRow }) {
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <p className="text-xs text-muted">{word}</p>
      <Link className="font-medium hover:text-accent" href={`/admin/evals/${run.id}`}>
        {run.suite}
      </Link>
      <p className="text-sm text-muted">{describeRun(run)}</p>
    </div>
  )
}

/** `3 cases were won and 1 lost; 260 have the same outcome in both.` */
function describeOutcomes(cases: readonly CaseOutcome[]): string {
  const count = (outcome: CaseOutcome['outcome']): number => cases.filter((one) => one.outcome === outcome).length
  const [won, lost, same] = [count('won'), count('lost'), count('same')]
  const moved = `${won} ${won === 1 ? 'case was' : 'cases were'} won and ${lost} lost`
  return `${moved}; ${same} ${same === 1 ? 'case has' : 'cases have'} the same outcome in both.`
}

function toRows({ cases, before, after }: RunsComparison): ComparedCaseRow[] {
  const old = new Map(before.results.map((result) => [result.caseId, result]))
  const now = new Map(after.results.map((result) => [result.caseId, result]))
  return cases.flatMap(({ caseId, outcome }) => {
    const [was, is] = [old.get(caseId), now.get(caseId)]
    if (!was || !is) return []
    const { question, tags } = is.definition
    const href = `/admin/evals/compare/${caseId}?a=${before.run.id}&b=${after.run.id}`
    const sides = { before: was.answerStatus, after: is.answerStatus }
    return [{ id: caseId, question, tags, href, outcome, passed: is.passed === true, ...sides }]
  })
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}
