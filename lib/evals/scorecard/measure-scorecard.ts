import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import { judgeKpi, kpiDefinitions, type KpiName } from '@/lib/domain/kpi'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { readAnswerKpis } from './read-answer-kpis'
import { readCost } from './read-cost'
import { readRollbacks } from './read-rollbacks'
import { listPlainRuns, readRetrieval, readViolations } from './read-run-kpis'
import type { Reading, Scorecard } from './scorecard'

/** Every KPI over the period beside its target. What has no data is not measured: there is no number then. @throws forbidden */
export async function measureScorecard(
  runtime: Runtime,
  scope: Scope,
  period: { readonly from: Date; readonly to: Date },
): Promise<Scorecard> {
  requireRole(scope, 'reviewer')
  const [settings, answers, runs, rollbacks, cost] = await Promise.all([
    loadWorkspaceSettings(runtime.db, scope),
    readAnswerKpis(runtime, scope, period),
    listPlainRuns(runtime, scope, period.to),
    readRollbacks(runtime, scope, period),
    readCost(runtime, scope, period),
  ])
  const readings: Record<KpiName, Reading> = {
    ...answers,
    retrieval: readRetrieval(runs),
    rollbacks,
    'policy-violations': await readViolations(runtime, scope, period, runs),
  }
  const kpis = kpiDefinitions.map((definition) => {
    const aim = settings.kpiTargets?.[definition.name] ?? definition.target
    const reading = readings[definition.name]
    return { ...definition, ...reading, aim, verdict: judgeKpi(definition, aim, reading.measured) }
  })
  return { ...period, kpis, cost }
}
