import { listDaySums } from '@/db/queries/day-sums/list-day-sums'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import { judgeKpi, kpiDefinitions, type KpiName } from '@/lib/domain/kpi'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { addAnswers, scorecardParts, within } from './answer-weeks'
import { readAnswerKpis } from './read-answer-kpis'
import { readCost } from './read-cost'
import { readRollbacks } from './read-rollbacks'
import { listPlainRuns, readRetrieval, readViolations } from './read-run-kpis'
import type { Reading, Scorecard } from './scorecard'

/** Trends go back twelve weeks. */
const dayMs = 86_400_000
const trendMs = 12 * 7 * dayMs

/** Every KPI over the period of whole UTC days (the last one up to now) beside its target. What has no data is not measured: there is no number then. @throws forbidden */
export async function measureScorecard(
  runtime: Runtime,
  scope: Scope,
  period: { readonly from: Date; readonly to: Date },
): Promise<Scorecard> {
  requireRole(scope, 'reviewer')
  const since = new Date(Math.min(period.from.getTime(), Math.floor((period.to.getTime() - trendMs) / dayMs) * dayMs))
  const days = await listDaySums(runtime.db, scope, {
    name: 'answers',
    parts: scorecardParts,
    from: since,
    to: period.to,
    now: runtime.now(),
  })
  const own = within(days, period)
  const [settings, answers, runs, rollbacks] = await Promise.all([
    loadWorkspaceSettings(runtime.db, scope),
    readAnswerKpis(runtime, scope, { ...period, days }),
    listPlainRuns(runtime, scope, period.to),
    readRollbacks(runtime, scope, period),
  ])
  const readings: Record<KpiName, Reading> = {
    ...answers,
    retrieval: readRetrieval(runs),
    rollbacks,
    'policy-violations': await readViolations(runtime, scope, { ...period, ended: addAnswers(own).ended }, runs),
  }
  const kpis = kpiDefinitions.map((definition) => {
    const aim = settings.kpiTargets?.[definition.name] ?? definition.target
    const reading = readings[definition.name]
    return { ...definition, ...reading, aim, verdict: judgeKpi(definition, aim, reading.measured) }
  })
  return { ...period, kpis, cost: readCost(own) }
}
