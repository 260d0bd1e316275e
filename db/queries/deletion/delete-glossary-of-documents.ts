import { and, eq, not, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { answers, glossaryScans, glossarySources, glossaryTerms } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * Places in documents that are gone, and the terms that only they explained, also out of what stored questions were read as. What a person has made
 * everyone's is theirs by now and stays. @param isThere condition: a document of this id is there @returns how many terms went
 */
export async function deleteGlossaryOfDocuments(
  tx: Tx,
  { workspaceId }: Scope,
  isThere: (id: PgColumn) => SQL,
): Promise<number> {
  await tx
    .delete(glossaryScans)
    .where(and(eq(glossaryScans.workspaceId, workspaceId), not(isThere(glossaryScans.documentId))))
  const places = await tx
    .delete(glossarySources)
    .where(and(eq(glossarySources.workspaceId, workspaceId), not(isThere(glossarySources.documentId))))
    .returning({ termId: glossarySources.termId })
  if (places.length === 0) return 0
  const removed = await tx
    .delete(glossaryTerms)
    .where(
      and(
        eq(glossaryTerms.workspaceId, workspaceId),
        eq(glossaryTerms.origin, 'mined'),
        sql`not (${glossaryTerms.status} = 'accepted' and ${glossaryTerms.audience} = 'everyone')`,
        sql`not exists (select 1 from glossary_sources gs where gs.workspace_id = ${workspaceId} and gs.term_id = ${glossaryTerms.id})`,
      ),
    )
    .returning({ id: glossaryTerms.id })
  if (removed.length === 0) return 0
  const gone = JSON.stringify(removed.map(({ id }) => id))
  await tx
    .update(answers)
    .set({
      expansions: sql`(select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements(${answers.expansions}) one where not (${gone}::jsonb ? (one->>'termId')))`,
    })
    .where(
      and(
        eq(answers.workspaceId, workspaceId),
        sql`exists (select 1 from jsonb_array_elements(${answers.expansions}) one where ${gone}::jsonb ? (one->>'termId'))`,
      ),
    )
  return removed.length
}
