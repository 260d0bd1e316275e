import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { CollectionRebuild } from './find-rebuild'

/**
 * Verified answers cite a revision, and are flagged when another one is active. Where a rebuild's revision has the very text of the one that it
 * replaces, nothing changed that a person would have to look at again: their citations follow, with the same places in the text. Only what is
 * active by now is followed, so that a document which was left out keeps its pins.
 */
export async function repinVerified(
  tx: Tx,
  rebuild: CollectionRebuild,
  params: { to: 'built' | 'replaced' },
): Promise<void> {
  const { workspaceId } = rebuild
  const [from, to] = params.to === 'built' ? [sql`o.id`, sql`s.id`] : [sql`s.id`, sql`o.id`]
  await tx.execute(sql`
    with cited as (
      select distinct part->>'revisionId' as id from verified_answers v, jsonb_array_elements(v.citations) part
      where v.workspace_id = ${workspaceId}
    ), moved as (
      select ${from} as old_id, ${to} as new_id
      from document_revisions s
      inner join document_revisions o on o.workspace_id = s.workspace_id and o.id = s.rebuilt->>'replaces'
      inner join documents d on d.workspace_id = s.workspace_id and d.id = s.document_id and d.active_revision_id = ${to}
      where s.workspace_id = ${workspaceId} and s.rebuild_id = ${rebuild.id} and not s.is_staged
        and ${from} in (select id from cited) and s.text = o.text
    )
    update verified_answers v set citations = (
      select jsonb_agg(case when m.new_id is null then c.part
        else c.part || jsonb_build_object('revisionId', m.new_id) end order by c.n)
      from jsonb_array_elements(v.citations) with ordinality c(part, n)
      left join moved m on m.old_id = c.part->>'revisionId')
    where v.workspace_id = ${workspaceId} and exists (
      select 1 from jsonb_array_elements(v.citations) part inner join moved m on m.old_id = part->>'revisionId')`)
}
