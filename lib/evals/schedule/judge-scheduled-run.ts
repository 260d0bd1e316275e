import { endAlerts } from '@/db/queries/alerts/end-alerts'
import { raiseAlert } from '@/db/queries/alerts/raise-alert'
import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { markRunJudged } from '@/db/queries/evals/mark-run-judged'
import type { Runtime } from '@/lib/runtime/runtime'
import { judgeCanaries } from './judge-canaries'
import { judgeGate } from './judge-gate'

/** Raises and ends alerts by what became of a scheduled run. Safe to repeat: the run counts as looked at only when that is done. */
export async function judgeScheduledRun(runtime: Pick<Runtime, 'db' | 'now'>, run: EvalRunRow): Promise<void> {
  const { id: runId, trigger, status, errorCode } = run
  const now = runtime.now()
  if (status === 'failed')
    await raiseAlert(runtime.db, run, {
      subject: trigger,
      detail: { kind: 'schedule', trigger, code: errorCode ?? 'internal' },
      now,
    })
  if (status === 'completed') {
    await endAlerts(runtime.db, run, { kind: 'schedule', subject: trigger, now })
    await (trigger === 'canary' ? judgeCanaries : judgeGate)(runtime, run)
  }
  await markRunJudged(runtime.db, run, { runId, now })
}
