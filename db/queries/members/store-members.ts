import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { slices } from '@/db/queries/documents/stage-chunks'
import { revisionMembers } from '@/db/schema'
import type { RevisionId } from '@/lib/domain/ids'
import type { Member } from '@/lib/domain/member'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** Nine parameters a row; a statement takes 65,535. */
const rowsPerInsert = 1000

/** Writes what became of the files of a revision, in place of what an earlier attempt wrote. */
export async function storeMembers(
  tx: Tx,
  scope: WorkspaceScope,
  params: { revisionId: RevisionId; members: readonly Member[] },
): Promise<void> {
  const { workspaceId } = scope
  const { revisionId, members } = params
  await tx
    .delete(revisionMembers)
    .where(and(eq(revisionMembers.workspaceId, workspaceId), eq(revisionMembers.revisionId, revisionId)))
  const rows = members.map(({ refusal, ...member }, ordinal) => ({
    ...member,
    workspaceId,
    revisionId,
    ordinal,
    errorCode: refusal?.code ?? null,
    errorDetail: refusal?.detail ?? null,
  }))
  for (const slice of slices(rows, rowsPerInsert)) await tx.insert(revisionMembers).values(slice)
}
