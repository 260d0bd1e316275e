import { endAlerts } from '@/db/queries/alerts/end-alerts'
import { listAlerts } from '@/db/queries/alerts/list-alerts'
import { raiseAlert } from '@/db/queries/alerts/raise-alert'
import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { listScheduledRuns } from '@/db/queries/evals/list-scheduled-runs'
import type { Runtime } from '@/lib/runtime/runtime'
import { checkGate } from '../check-gate'
import { readGates } from '../read-gates'
import { findBrokenFigures } from './find-broken-figures'

/** Holds a nightly run against its gate and the night before. A suite without a gate raises nothing. @throws eval_gates_invalid */
export async function judgeGate(runtime: Pick<Runtime, 'db' | 'now'>, run: EvalRunRow): Promise<void> {
  const gate = await readGates(run.suite)
  if (!gate) return
  const { suite, id: runId } = run
  const [previous] = await listScheduledRuns(runtime.db, run, {
    trigger: 'nightly',
    suite,
    before: runId,
    completedOnly: true,
    limit: 1,
  })
  const open = await listAlerts(runtime.db, run, { openOnly: true, kind: 'gate' })
  const alerted = open.flatMap(({ detail }) => (detail.kind === 'gate' && detail.suite === suite ? detail.figures : []))
  const before = previous ? checkGate(previous.metrics ?? {}, gate) : []
  const figures = findBrokenFigures(checkGate(run.metrics ?? {}, gate), before, alerted)
  const now = runtime.now()
  if (figures.length === 0) await endAlerts(runtime.db, run, { kind: 'gate', subject: suite, now })
  else await raiseAlert(runtime.db, run, { subject: suite, detail: { kind: 'gate', suite, runId, figures }, now })
}
