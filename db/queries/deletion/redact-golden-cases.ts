import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { removedNote } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'

/**
 * Takes the words of documents that are about to be deleted out of the golden cases that were pinned to them, and out of the copies that
 * runs keep. The case stays, and is listed as one whose document is gone. An expected answer that a person wrote stays with it; one that
 * was taken from an answer or proposed goes, because its words are the document's, and so does a
 * question that is a sentence with a gap. @returns how many cases were changed
 */
export async function redactGoldenCases(tx: Tx, scope: Scope, params: { documentIds: SQL }): Promise<number> {
  const revisions = sql`select r.id from document_revisions r
    where r.workspace_id = ${scope.workspaceId} and r.document_id in (${params.documentIds})`
  const touched = (definition: SQL): SQL =>
    sql`exists (select 1 from jsonb_array_elements(${definition}->'sources') s where s->>'revision' in (${revisions}))`
  const redacted = (definition: SQL): SQL => sql`${definition}
    || jsonb_build_object('sources', (
      select jsonb_agg(case when s->>'revision' in (${revisions})
        then jsonb_build_object('document', s->>'document', 'quote', ${removedNote}::text) else s end order by n)
      from jsonb_array_elements(${definition}->'sources') with ordinality t(s, n)))
    || case when ${definition}->'origin'->>'rating' = 'up' or ${definition}->'tags' @> '["generated"]'::jsonb
      then jsonb_build_object('expectedAnswer', ${removedNote}::text, 'facts', '[]'::jsonb) else '{}'::jsonb end
    || case when ${definition}->'tags' @> '["generated"]'::jsonb and strpos(${definition}->>'question', '____') > 0
      then jsonb_build_object('question', ${removedNote}::text) else '{}'::jsonb end`
  const definition = sql.raw('definition')
  await tx.execute(sql`update eval_results set definition = ${redacted(definition)}
    where workspace_id = ${scope.workspaceId} and ${touched(definition)}`)
  const rows = await tx.execute(sql`update golden_cases set definition = ${redacted(definition)}
    where workspace_id = ${scope.workspaceId} and ${touched(definition)} returning id`)
  return rows.length
}
