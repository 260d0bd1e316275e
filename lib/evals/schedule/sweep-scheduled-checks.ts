import { raiseAlert } from '@/db/queries/alerts/raise-alert'
import { findScheduledWorkspaces, type ScheduledWorkspace } from '@/db/queries/evals/find-scheduled-workspaces'
import { findUnjudgedRuns } from '@/db/queries/evals/find-unjudged-runs'
import { readScheduleState } from '@/db/queries/evals/read-schedule-state'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findDueRuns } from './find-due-runs'
import { judgeScheduledRun } from './judge-scheduled-run'
import { startScheduledRun } from './start-scheduled-run'

/** When a start that failed was tried, by workspace and schedule. Lost when the worker starts anew, which is well so. */
export type FailedStarts = Map<string, number>

/** A set that cannot be run (its file is broken, its documents are gone) is tried again after this. */
const againAfterMs = 10 * 60_000

/** Looks at what became of scheduled runs, and starts those whose time has come. What fails becomes an alert and holds up no other workspace. */
export async function sweepScheduledChecks(runtime: Runtime, failed: FailedStarts): Promise<void> {
  for (const run of await findUnjudgedRuns(runtime.db)) {
    await judgeScheduledRun(runtime, run).catch((error: unknown) =>
      runtime.log.error('scheduled-run-not-judged', error, { runId: run.id }),
    )
  }
  for (const workspace of await findScheduledWorkspaces(runtime.db)) {
    const now = runtime.now()
    const state = await readScheduleState(runtime.db, workspace, { now })
    for (const trigger of findDueRuns(workspace.checks, state, now)) {
      const key = `${workspace.workspaceId} ${trigger}`
      if (Math.abs(now.getTime() - (failed.get(key) ?? -Infinity)) < againAfterMs) continue
      failed.delete(key)
      await start(runtime, workspace, trigger).catch(async (error: unknown) => {
        const { code } = toFootnoteError(error)
        // Another worker was quicker.
        if (code === 'conflict') return
        failed.set(key, now.getTime())
        runtime.log.error('scheduled-run-not-started', error, { workspaceId: workspace.workspaceId, trigger, code })
        const detail = { kind: 'schedule', trigger, code } as const
        await raiseAlert(runtime.db, workspace, { subject: trigger, detail, now })
      })
    }
  }
}

async function start(runtime: Runtime, workspace: ScheduledWorkspace, trigger: 'nightly' | 'canary'): Promise<void> {
  await startScheduledRun(runtime, workspace, trigger)
  runtime.log.info('scheduled-run-started', { workspaceId: workspace.workspaceId, trigger })
}
