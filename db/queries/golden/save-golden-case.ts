import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { goldenCases } from '@/db/schema'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'

type Params = { definition: GoldenCase; /** The version that was changed. */ version: number; now: Date }

/** Replaces a case with its next version. @returns false when the workspace has no such case in this version */
export async function saveGoldenCase(db: Db, scope: Scope, { definition, version, now }: Params): Promise<boolean> {
  const { id } = definition
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(goldenCases)
      .set({ definition, version: version + 1, updatedBy: scope.userId, updatedAt: now })
      .where(
        and(eq(goldenCases.workspaceId, scope.workspaceId), eq(goldenCases.id, id), eq(goldenCases.version, version)),
      )
      .returning({ id: goldenCases.id })
    if (rows.length === 0) return false
    const detail = { version: version + 1, expect: definition.expect }
    await appendAudit(tx, scope, { action: 'golden-case.changed', targetKind: 'golden-case', targetId: id, detail })
    return true
  })
}
