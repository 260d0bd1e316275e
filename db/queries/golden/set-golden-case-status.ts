import { and, eq, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { goldenCases } from '@/db/schema'
import type { GoldenCaseStatus } from '@/db/schema/golden-cases'
import type { Scope } from '@/lib/domain/scope'

/** Archives a case or takes it back. @returns false when the workspace has none of this id that is not in this state already */
export async function setGoldenCaseStatus(
  db: Db,
  scope: Scope,
  { id, status }: { id: string; status: GoldenCaseStatus },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(goldenCases)
      .set({ status })
      .where(
        and(eq(goldenCases.workspaceId, scope.workspaceId), eq(goldenCases.id, id), ne(goldenCases.status, status)),
      )
      .returning({ id: goldenCases.id })
    if (rows.length === 0) return false
    const action = status === 'archived' ? 'golden-case.archived' : 'golden-case.restored'
    await appendAudit(tx, scope, { action, targetKind: 'golden-case', targetId: id })
    return true
  })
}
