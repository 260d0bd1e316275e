import type { WorkspaceDeletion } from '@/db/queries/workspace-deletion/find-deletion'
import type { Signed } from '@/lib/domain/signed-receipt'
import type { WorkspaceProbes, WorkspaceReceipt } from '@/lib/domain/workspace-deletion'
import { sign } from '../receipts/sign'
import { sortCounts } from '../receipts/sort-counts'

/** Whoever has the public key from the screen that asked for the deletion sees that the receipt is the same installation's. */
export const signReceipt = (
  deletion: WorkspaceDeletion,
  probes: WorkspaceProbes | null = null,
): Promise<Signed<WorkspaceReceipt>> => sign(describe(deletion, probes))

const describe = (deletion: WorkspaceDeletion, probes: WorkspaceProbes | null): WorkspaceReceipt => ({
  kind: 'workspace-deletion',
  version: 1,
  id: deletion.id,
  state: deletion.status,
  workspace: { id: deletion.targetId, name: deletion.name },
  requestedBy: deletion.requestedBy,
  requestedAt: deletion.createdAt.toISOString(),
  startsAt: deletion.startsAt.toISOString(),
  startedAt: deletion.startedAt?.toISOString() ?? null,
  finishedAt: deletion.finishedAt?.toISOString() ?? null,
  removed: sortCounts(deletion.removed),
  audit: deletion.audit && {
    entries: deletion.audit.entries,
    lastHash: deletion.audit.lastHash,
    isWhole: deletion.audit.isWhole,
  },
  probes,
})
