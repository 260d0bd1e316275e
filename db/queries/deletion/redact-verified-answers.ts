import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { verifiedAnswers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * Empties verified answers that quote documents which are about to be deleted. Their wordings stay, without an answer, so that the list
 * can say what is to be verified anew. `documentIds` is a subquery. @returns how many were emptied
 */
export async function redactVerifiedAnswers(tx: Tx, scope: Scope, params: { documentIds: SQL }): Promise<number> {
  const emptied = await tx
    .update(verifiedAnswers)
    .set({ text: '', claims: [], citations: [] })
    .where(
      and(
        eq(verifiedAnswers.workspaceId, scope.workspaceId),
        sql`exists (select 1 from jsonb_array_elements(${verifiedAnswers.citations}) part where part->>'documentId' in (${params.documentIds}))`,
      ),
    )
    .returning({ id: verifiedAnswers.id })
  return emptied.length
}
