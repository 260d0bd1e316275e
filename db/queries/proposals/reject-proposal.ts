import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { caseProposals } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Rejects a proposal that waits, or puts a rejected one back. @returns false when it is not in that state */
export async function rejectProposal(
  db: Db,
  scope: Scope,
  { id, rejected, now }: { id: string; rejected: boolean; now: Date },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(caseProposals)
      .set(rejected ? { rejectedAt: now, rejectedBy: scope.userId } : { rejectedAt: null, rejectedBy: null })
      .where(
        and(
          eq(caseProposals.workspaceId, scope.workspaceId),
          eq(caseProposals.id, id),
          isNull(caseProposals.goldenCaseId),
          rejected ? isNull(caseProposals.rejectedAt) : isNotNull(caseProposals.rejectedAt),
        ),
      )
      .returning({ id: caseProposals.id })
    if (rows.length === 0) return false
    const action = rejected ? 'case-proposal.rejected' : 'case-proposal.restored'
    await appendAudit(tx, scope, { action, targetKind: 'case-proposal', targetId: id })
    return true
  })
}
