import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentParents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** No archive is opened below the second; a few more steps and something is wrong with the rows. */
const maxSteps = 5

/** How many archives and mails a document lies in, one in the other. */
export async function findNesting(db: Db, scope: Scope, params: { documentId: DocumentId }): Promise<number> {
  let id: DocumentId | undefined = params.documentId
  for (let depth = 0; depth < maxSteps; depth++) {
    const [row]: { parentId: DocumentId }[] = await db
      .select({ parentId: documentParents.parentId })
      .from(documentParents)
      .where(and(eq(documentParents.workspaceId, scope.workspaceId), eq(documentParents.documentId, id)))
    if (!row) return depth
    id = row.parentId
  }
  return maxSteps
}
