import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answerDrafts, documents } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * Removes the drafts that were written from a document which is no longer there. After the documents' own rows: a draft that is just being
 * kept holds them, and is here by now. @returns how many went
 */
export async function deleteDraftsOfDocuments(tx: Tx, scope: Scope): Promise<number> {
  const isGone = sql`exists (
    select 1 from jsonb_array_elements(${answerDrafts.sources}) part
    where not exists (select 1 from ${documents}
      where ${documents.workspaceId} = ${scope.workspaceId} and ${documents.id} = part->>'documentId'))`
  const gone = await tx
    .delete(answerDrafts)
    .where(and(eq(answerDrafts.workspaceId, scope.workspaceId), isGone))
    .returning({ key: answerDrafts.promptKey })
  return gone.length
}
