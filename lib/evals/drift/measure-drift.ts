import { listAlerts } from '@/db/queries/alerts/list-alerts'
import { listDriftAnswers } from '@/db/queries/drift/list-drift-answers'
import { sampleQuestions } from '@/db/queries/drift/sample-questions'
import { saveReading } from '@/db/queries/drift/save-reading'
import { daysBefore } from '@/lib/domain/days-before'
import { driftMeasureNames, driftWindows, type DriftFinding, type DriftMeasureName } from '@/lib/domain/drift'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { compareQuestions } from './compare-questions'
import type { DriftWindows } from './drift-answer'
import { judgeDrift } from './judge-drift'
import { judgeQuestions } from './judge-questions'
import { raiseDriftAlerts } from './raise-drift-alerts'

/** Of each side: enough for a shift of a fifth to be seen, few enough to be compared with each other in a moment. */
const mostQuestions = 300

type Input = { readonly endsAt: Date; readonly signal: AbortSignal }

/**
 * Holds the last week against the four weeks before it, stores what came of it, and raises and ends alerts. Safe to repeat. What an admin accepted
 * is the new base: what is older is left out of it.
 */
export async function measureDrift(runtime: Runtime, scope: Scope, { endsAt, signal }: Input): Promise<void> {
  const from = daysBefore(endsAt, driftWindows.days)
  const whole: DriftWindows = { baseFrom: daysBefore(from, driftWindows.baseDays), from, to: endsAt }
  const accepted = await readAccepted(runtime, scope)
  const windowsOf = (name: DriftMeasureName): DriftWindows => {
    const since = accepted.get(name)
    const newBase = since && daysBefore(since, driftWindows.days)
    return newBase && newBase > whole.baseFrom ? { ...whole, baseFrom: newBase } : whole
  }
  const answers = await listDriftAnswers(runtime.db, scope, { from: whole.baseFrom, to: endsAt })
  const { method, finding } = await measureQuestions(runtime, scope, windowsOf('questions'), signal)
  const findings = driftMeasureNames.map((name): DriftFinding => {
    if (name === 'questions') return finding
    return judgeDrift(name, answers, windowsOf(name))
  })
  await saveReading(runtime.db, scope, { reading: { endsAt, windowDays: driftWindows.days, findings, method } })
  await raiseDriftAlerts(runtime, scope, findings)
  const drifted = findings.flatMap(({ name, verdict }) => (verdict === 'drifted' ? [name] : []))
  runtime.log.info('drift-measured', { workspaceId: scope.workspaceId, answers: answers.length, drifted })
}

async function measureQuestions(runtime: Runtime, scope: Scope, windows: DriftWindows, signal: AbortSignal) {
  const { baseFrom, from, to } = windows
  const limit = mostQuestions
  const base = baseFrom < from ? await sampleQuestions(runtime.db, scope, { from: baseFrom, to: from, limit }) : []
  const current = await sampleQuestions(runtime.db, scope, { from, to, limit })
  const questions = [...base, ...current]
  const { nearness, method } = await compareQuestions(
    runtime,
    scope,
    questions.map(({ text }) => text),
    signal,
  )
  const rows = questions.map(({ userId, at }, index) => ({ userId, at, index }))
  return { method, finding: judgeQuestions(rows, nearness, windows) }
}

/** When each measure's new state was last accepted. */
async function readAccepted(runtime: Runtime, scope: Scope): Promise<Map<string, Date>> {
  const alerts = await listAlerts(runtime.db, scope, { openOnly: false, kind: 'drift' })
  const accepted = new Map<string, Date>()
  for (const { detail, endedAt, acceptedBy } of alerts) {
    if (detail.kind !== 'drift' || endedAt === null || acceptedBy === null) continue
    const known = accepted.get(detail.measure)
    if (!known || endedAt > known) accepted.set(detail.measure, endedAt)
  }
  return accepted
}
