import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentParents, documents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/**
 * A document with all that was unpacked from it, however deep, locked until the transaction ends. Level by level: once a level is
 * locked, nothing can be added below it, so the next one is read whole. The document itself must be locked already.
 */
export async function lockFamily(tx: Tx, scope: Scope, params: { documentId: DocumentId }): Promise<DocumentId[]> {
  const family = [params.documentId]
  for (let level = family; level.length > 0;) {
    const rows = await tx
      .select({ id: documents.id })
      .from(documents)
      .innerJoin(
        documentParents,
        and(eq(documentParents.workspaceId, documents.workspaceId), eq(documentParents.documentId, documents.id)),
      )
      .where(and(eq(documents.workspaceId, scope.workspaceId), inArray(documentParents.parentId, level)))
      .orderBy(asc(documents.id))
      .for('update', { of: documents })
    level = rows.map(({ id }) => id).filter((id) => !family.includes(id))
    family.push(...level)
  }
  return family
}
