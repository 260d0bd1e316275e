import { endAlerts } from '@/db/queries/alerts/end-alerts'
import { appendAudit } from '@/db/queries/append-audit'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import { mostCanaries, type ScheduledChecks } from '@/lib/domain/scheduled-checks'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findSuite } from '../find-suite'

export type SaveChecksInput = Pick<ScheduledChecks, 'on' | 'suite' | 'hour' | 'canaries'>

/**
 * Switches scheduled runs on or off and says what they ask. What is switched on must be possible now.
 * @throws forbidden, invalid_request for a canary that the suite does not have, eval_suite_unknown, eval_suite_invalid, eval_samples_missing
 */
export async function saveScheduledChecks(runtime: Runtime, scope: Scope, input: SaveChecksInput): Promise<void> {
  requireRole(scope, 'admin')
  const { on, suite, hour } = input
  const canaries = [...new Set(input.canaries)]
  if (canaries.length > mostCanaries)
    throw new FootnoteError('invalid_request', { detail: `Choose ${mostCanaries} canary questions at most.` })
  if (on) {
    const known = new Set((await findSuite(runtime, scope, suite)).cases.map(({ id }) => id))
    if (canaries.some((id) => !known.has(id)))
      throw new FootnoteError('invalid_request', { detail: 'A canary question is not in this golden set any more.' })
  }
  const now = runtime.now()
  const scheduledChecks = { on, suite, hour, canaries, by: scope.userId, since: now.toISOString() }
  await runtime.db.transaction(async (tx) => {
    await lockWorkspace(tx, scope)
    await updateWorkspaceSettings(tx, scope, { scheduledChecks })
    const detail = { on, suite, hour, canaries }
    const target = { targetKind: 'workspace', targetId: scope.workspaceId }
    await appendAudit(tx, scope, { action: 'scheduled-checks.changed', ...target, detail })
  })
  // What could not be started is asked otherwise now; what is wrong still is found again.
  await endAlerts(runtime.db, scope, { kind: 'schedule', exceptSubjects: [], now })
}
