import { claimDeletion } from '@/db/queries/workspace-deletion/claim-deletion'
import { closeWorkspace } from '@/db/queries/workspace-deletion/close-workspace'
import { findDeletion, type WorkspaceDeletion } from '@/db/queries/workspace-deletion/find-deletion'
import { updateDeletion } from '@/db/queries/workspace-deletion/update-deletion'
import { isAdminOf } from '@/db/queries/workspace-deletion/is-admin-of'
import { scopeOfDeletion } from '@/lib/auth/require-scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { keepReceipt } from './keep-receipt'
import { probeWorkspace } from './probe-workspace'
import { removeEverything } from './remove-everything'
import { signReceipt } from './sign-receipt'

/** Two missed heartbeats: whoever ran it is gone. Each step beats; the longest seen took two seconds. */
export const silentAfterMs = 60_000
/** Longer than an answer, an upload or a job may take that was under way when the doors were shut. */
export const settleAfterMs = 15 * 60_000

/**
 * Deletes a workspace: shuts its doors, removes what it had, looks whether anything is left, signs the receipt. Every step can be done twice, and counts are written with
 * what they count, so that a second attempt goes on where a crash ended the first. A while later it looks once more, for what was written by something that was under way.
 */
export async function runDeletion(
  runtime: Runtime,
  input: { readonly deletionId: string; readonly signal?: AbortSignal },
): Promise<void> {
  const { deletionId: id, signal } = input
  const now = runtime.now()
  const known = await findDeletion(runtime.db, { id })
  if (known?.status === 'done') return settle(runtime, known, signal)
  const silentSince = new Date(now.getTime() - silentAfterMs)
  const deletion = await claimDeletion(runtime.db, { id, now, silentSince })
  if (!deletion) return
  const scope = scopeOfDeletion(deletion)
  // Before anything went: whoever asked must be an admin still.
  if (deletion.audit === null && !(await isAdminOf(runtime.db, scope))) {
    await updateDeletion(runtime.db, { id, changes: { status: 'cancelled', finishedAt: now } })
    return
  }
  await closeWorkspace(runtime.db, scope, { id, now })
  await removeEverything(runtime, scope, { id, signal })
  const closed = (await findDeletion(runtime.db, { id })) ?? deletion
  const probes = await probeWorkspace(runtime, scope, closed)
  const finishedAt = runtime.now()
  const receipt = await signReceipt({ ...closed, status: 'done', finishedAt }, probes)
  await updateDeletion(runtime.db, { id, changes: { status: 'done', finishedAt, receipt, samples: null } })
  await keepReceipt(receipt).catch((error: unknown) => runtime.log.error('receipt_not_kept', error, { deletionId: id }))
  runtime.log.info('workspace_deleted', { deletionId: id, ...probes })
}

/** The receipt stays as it was signed: what comes after it was no part of the workspace when it went, and is told in the log. */
async function settle(runtime: Runtime, deletion: WorkspaceDeletion, signal: AbortSignal | undefined): Promise<void> {
  const { id, settledAt, finishedAt } = deletion
  const isDue = finishedAt !== null && finishedAt.getTime() + settleAfterMs <= runtime.now().getTime()
  if (settledAt !== null || !isDue) return
  const late = await removeEverything(runtime, scopeOfDeletion(deletion), { id, signal })
  await updateDeletion(runtime.db, { id, changes: { settledAt: runtime.now() } })
  runtime.log.info('workspace_settled', { deletionId: id, late })
}
