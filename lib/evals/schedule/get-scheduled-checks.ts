import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { listCaseOutcomes, type StoredOutcome } from '@/db/queries/evals/list-case-outcomes'
import { listScheduledRuns } from '@/db/queries/evals/list-scheduled-runs'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { ScheduledChecks } from '@/lib/domain/scheduled-checks'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { checkGate, type GateCheck } from '../check-gate'
import { findSuite } from '../find-suite'
import { listSuites } from '../list-suites'
import { readGates } from '../read-gates'
import { nextNightly } from './nightly-times'

export type SuiteChoice = {
  readonly name: string
  readonly hasGate: boolean
  /** Empty when the set cannot be read now. */
  readonly cases: readonly { readonly id: string; readonly question: string }[]
}

export type CanaryHistory = {
  readonly caseId: string
  readonly question: string
  /** The latest first, at most 24. */
  readonly history: readonly (Pick<StoredOutcome, 'runId' | 'status' | 'documentIds'> & { readonly at: Date })[]
}

export type ScheduledChecksDetail = {
  readonly checks: ScheduledChecks | null
  readonly nextNightlyAt: Date | null
  readonly suites: readonly SuiteChoice[]
  /** The latest first; `gate` null where the set has none. */
  readonly nights: readonly (EvalRunRow & { readonly gate: readonly GateCheck[] | null })[]
  readonly canaries: readonly CanaryHistory[]
}

const nightsShown = 14
const hoursShown = 24

/** What runs by itself, what it could ask, and what came of it. @throws forbidden */
export async function getScheduledChecks(runtime: Runtime, scope: Scope): Promise<ScheduledChecksDetail> {
  requireRole(scope, 'admin')
  const checks = (await loadWorkspaceSettings(runtime.db, scope)).scheduledChecks ?? null
  const [suites, nights, hours] = await Promise.all([
    readSuites(runtime, scope),
    listScheduledRuns(runtime.db, scope, { trigger: 'nightly', limit: nightsShown }),
    listScheduledRuns(runtime.db, scope, { trigger: 'canary', completedOnly: true, limit: hoursShown }),
  ])
  const outcomes = await listCaseOutcomes(runtime.db, scope, { runIds: hours.map(({ id }) => id) })
  return {
    checks,
    nextNightlyAt: checks?.on ? nextNightly(runtime.now(), checks.hour) : null,
    suites,
    nights: await Promise.all(nights.map(withGate)),
    canaries: (checks?.canaries ?? []).flatMap((caseId) => toHistory(caseId, hours, outcomes)),
  }
}

async function readSuites(runtime: Runtime, scope: Scope): Promise<SuiteChoice[]> {
  const names = await listSuites(runtime, scope)
  return Promise.all(
    names.map(async (name) => {
      const [suite, gate] = await Promise.all([
        findSuite(runtime, scope, name).catch(() => ({ cases: [] })),
        readGates(name).catch(() => null),
      ])
      const cases = suite.cases.map(({ id, question }) => ({ id, question }))
      return { name, hasGate: gate !== null, cases }
    }),
  )
}

async function withGate(run: EvalRunRow) {
  const gate = run.status === 'completed' ? await readGates(run.suite).catch(() => null) : null
  return { ...run, gate: gate && checkGate(run.metrics ?? {}, gate) }
}

function toHistory(caseId: string, runs: readonly EvalRunRow[], outcomes: readonly StoredOutcome[]): CanaryHistory[] {
  const own = new Map(outcomes.filter((one) => one.caseId === caseId).map((one) => [one.runId, one]))
  const history = runs.flatMap(({ id, createdAt: at }) => {
    const found = own.get(id)
    return found ? [{ runId: id, status: found.status, documentIds: found.documentIds, at }] : []
  })
  const [latest] = history
  const question = latest && own.get(latest.runId)?.question
  return question === undefined ? [] : [{ caseId, question, history }]
}
