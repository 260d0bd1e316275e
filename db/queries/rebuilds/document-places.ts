import { sql, type SQL } from 'drizzle-orm'
import type { CollectionRebuild } from './find-rebuild'

/**
 * Where each document of a rebuild's collection stands, as a subquery `(document_id, active_id, staged_id, place, revision_id, error_code, error_detail)`:
 * `reading` its newest version is on its way; `as_wanted` nothing is to be built; `unstaged`, `building`, `ready`, `failed` of what is to be
 * built. One whose newest version failed counts as failed too: switching an older one over it would overtake it for good. The numbers 0
 * and the index on (document, number) make the staged revision a single look-up.
 */
export const documentPlaces = (rebuild: CollectionRebuild): SQL => sql`(
  select d.id as document_id, a.id as active_id, s.id as staged_id,
    case
      when l.status in ('queued', 'processing') then 'reading'
      when a.id is null then 'as_wanted'
      when a.chunker_version = ${rebuild.chunkerVersion} and a.parser_version = ${rebuild.parserVersion} then 'as_wanted'
      when l.status = 'failed' then 'failed'
      when s.id is null then 'unstaged'
      when s.status = 'indexed' then 'ready'
      when s.status = 'failed' then 'failed'
      else 'building'
    end as place,
    case when l.status = 'failed' then l.error_code else s.error_code end as error_code,
    case when l.status = 'failed' then l.error_detail else s.error_detail end as error_detail
  from documents d
  inner join document_revisions l on l.workspace_id = d.workspace_id and l.id = d.latest_revision_id
  left join document_revisions a on a.workspace_id = d.workspace_id and a.id = d.active_revision_id
  left join document_revisions s on s.workspace_id = d.workspace_id and s.document_id = d.id and s.number = 0
    and s.is_staged and s.rebuild_id = ${rebuild.id} and s.rebuilt->>'replaces' = d.active_revision_id
  where d.workspace_id = ${rebuild.workspaceId} and d.collection_id = ${rebuild.collectionId})`
