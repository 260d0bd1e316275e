import { endAlerts } from '@/db/queries/alerts/end-alerts'
import { listAlerts } from '@/db/queries/alerts/list-alerts'
import { raiseAlert } from '@/db/queries/alerts/raise-alert'
import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { listCaseOutcomes, type StoredOutcome } from '@/db/queries/evals/list-case-outcomes'
import { listScheduledRuns } from '@/db/queries/evals/list-scheduled-runs'
import type { CaseOutcome } from '@/lib/domain/alert'
import type { Runtime } from '@/lib/runtime/runtime'
import { isChangedOutcome } from './is-changed-outcome'

const toOutcome = ({ status, documentIds }: StoredOutcome): CaseOutcome => ({ status, documentIds })

/**
 * Holds each canary question against the hour before, or, while its alert is open, against what it was before that: it ends by itself once
 * the question is answered as it was. After one that broke off there is nothing to hold against.
 */
export async function judgeCanaries(runtime: Pick<Runtime, 'db' | 'now'>, run: EvalRunRow): Promise<void> {
  const { suite, id: runId } = run
  const [previous] = await listScheduledRuns(runtime.db, run, {
    trigger: 'canary',
    suite,
    before: runId,
    completedOnly: true,
    limit: 1,
  })
  const outcomes = await listCaseOutcomes(runtime.db, run, { runIds: previous ? [previous.id, runId] : [runId] })
  const open = await listAlerts(runtime.db, run, { openOnly: true, kind: 'canary' })
  const now = runtime.now()
  const current = outcomes.filter((one) => one.runId === runId)
  for (const one of current) {
    const after = toOutcome(one)
    const alerted = open
      .map(({ detail }) => detail)
      .find((detail) => detail.kind === 'canary' && detail.caseId === one.caseId)
    const last = outcomes.find(({ runId: of, caseId }) => of !== runId && caseId === one.caseId)
    const before =
      alerted?.kind === 'canary' ? alerted.before : last && last.status !== 'failed' ? toOutcome(last) : null
    if (!before) continue
    const subject = one.caseId
    if (!isChangedOutcome(before, after)) await endAlerts(runtime.db, run, { kind: 'canary', subject, now })
    else {
      const detail = { kind: 'canary', suite, caseId: one.caseId, runId, before, after } as const
      await raiseAlert(runtime.db, run, { subject, detail, now })
    }
  }
  // A question that is no canary any more has nobody to end its alert.
  await endAlerts(runtime.db, run, { kind: 'canary', exceptSubjects: current.map(({ caseId }) => caseId), now })
}
