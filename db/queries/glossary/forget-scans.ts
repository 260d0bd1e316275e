import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { glossaryScans } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Has every document looked through again. What a person has decided stays. */
export async function forgetScans(db: Db, scope: Scope): Promise<void> {
  const { workspaceId } = scope
  await db.transaction(async (tx) => {
    await tx.delete(glossaryScans).where(eq(glossaryScans.workspaceId, workspaceId))
    await appendAudit(tx, scope, { action: 'glossary.searched', targetKind: 'workspace', targetId: workspaceId })
  })
}
