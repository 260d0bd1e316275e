import { appendAudit } from '@/db/queries/append-audit'
import { findTask, type JudgeTaskRow } from '@/db/queries/judge/find-task'
import { startTask } from '@/db/queries/judge/start-task'
import { requireRole } from '@/lib/auth/require-role'
import type { Role, Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { listDue } from '../calibration/list-due'
import { listPairs } from '../pairs/list-pairs'
import { requireJudge } from '../require-judge'
import { calibrationKey, pairKey, type ComparedRuns } from './task-keys'

/** Longer than a call and its repair may take: a task that is silent for so long was lost. */
const silentAfterMs = 3 * 60_000

/** Has a judge compare the answers of two runs. @throws forbidden, not_found, judge_not_configured, conflict while it is under way */
export async function comparePairs(runtime: Runtime, scope: Scope, runs: ComparedRuns): Promise<void> {
  const pairs = await listPairs(runtime, scope, runs)
  await start(runtime, scope, { key: pairKey(runs), total: pairs.length, role: 'reviewer' })
}

/** Has a judge look at the answers that people have judged. Admins only: it sends passages to a provider. @throws forbidden, judge_not_configured, conflict */
export async function startCalibration(runtime: Runtime, scope: Scope): Promise<void> {
  requireRole(scope, 'admin')
  const { due } = await listDue(runtime, scope, await requireJudge(runtime, scope))
  await start(runtime, scope, { key: calibrationKey, total: due.length, role: 'admin' })
}

async function start(
  runtime: Runtime,
  scope: Scope,
  { key, total, role }: { key: string; total: number; role: Role },
): Promise<void> {
  requireRole(scope, role)
  const { model } = await requireJudge(runtime, scope)
  if (total === 0)
    throw new FootnoteError('conflict', { detail: 'There is nothing to judge here: no answer is without a verdict.' })
  const now = runtime.now()
  const silentSince = new Date(now.getTime() - silentAfterMs)
  if (!(await startTask(runtime.db, scope, { key, total, now, silentSince })))
    throw new FootnoteError('conflict', { detail: 'The judge is at it already. Its verdicts appear on this page.' })
  const target = { action: 'judge.started', targetKind: 'judge-task', targetId: key }
  await runtime.db.transaction((tx) => appendAudit(tx, scope, { ...target, detail: { model, answers: total } }))
  const { workspaceId, userId } = scope
  await runtime.jobs.enqueue('run-judge-task', { workspaceId, userId, key })
  runtime.log.info('judge-task-started', { total })
}

export type TaskState = {
  readonly status: 'none' | 'open' | 'lost' | 'completed' | 'failed'
  readonly row: JudgeTaskRow | null
}

/** Where a task is. `lost`: whoever worked on it is gone; started again, it goes on with what is left. */
export async function readTask(runtime: Pick<Runtime, 'db' | 'now'>, scope: Scope, key: string): Promise<TaskState> {
  requireRole(scope, 'reviewer')
  const row = await findTask(runtime.db, scope, { key })
  if (!row) return { status: 'none', row }
  if (row.status === 'completed' || row.status === 'failed') return { status: row.status, row }
  const isSilent = Math.abs(runtime.now().getTime() - row.beatAt.getTime()) > silentAfterMs
  return { status: isSilent ? 'lost' : 'open', row }
}
