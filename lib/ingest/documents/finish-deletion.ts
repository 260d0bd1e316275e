import { completeReceipt } from '@/db/queries/deletion/complete-receipt'
import { probeDeletion } from '@/db/queries/deletion/probe-deletion'
import type { RemovedRows } from '@/db/queries/deletion/delete-document-rows'
import { findUnusedBlobs } from '@/db/queries/documents/find-unused-blobs'
import type { DeletionProbes, DeletionTarget } from '@/lib/domain/deletion-receipt'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { removeUnusedBlobs } from './remove-unused-blobs'

/** What a deletion hands back: what was removed from where, and what looking for it afterwards found. */
export type DeletionReceipt = {
  readonly receiptId: string
  readonly targetKind: DeletionTarget
  readonly targetId: string
  readonly deletedAt: string
  readonly removed: Readonly<Record<string, number>>
  /** What is still found: zero each. Blobs that another document shares are kept and not counted. */
  readonly probes: DeletionProbes
}

/** After the rows are gone: the blobs that nothing names any more, and the probes, which the stored receipt gets too. A blob that cannot be removed now is a job's task. */
export async function finishDeletion(
  runtime: Runtime,
  scope: Scope,
  input: Omit<DeletionReceipt, 'probes' | 'removed'> & { readonly rows: RemovedRows },
): Promise<DeletionReceipt> {
  const { rows, ...receipt } = input
  const unused = await findUnusedBlobs(runtime.db, scope, rows.blobHashes)
  const blobs = await removeUnusedBlobs(runtime, scope, unused).catch(async (error: unknown) => {
    runtime.log.error('blob_removal_failed', error, { receiptId: receipt.receiptId })
    await runtime.jobs.enqueue('delete-blobs', { workspaceId: scope.workspaceId, hashes: unused })
    return 0
  })
  let blob = 0
  for (const hash of unused) if (await runtime.storage.has(scope.workspaceId, hash)) blob++
  const probes = { ...(await probeDeletion(runtime.db, scope, { ...rows, today: utcDay(runtime.now()) })), blob }
  const removed = { ...rows.counts, blobs }
  await completeReceipt(runtime.db, scope, { receiptId: receipt.receiptId, removed, probes, now: runtime.now() })
  return { ...receipt, removed, probes }
}
