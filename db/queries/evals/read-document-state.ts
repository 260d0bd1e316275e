import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { isNoAttachment } from '@/db/visible-documents'
import type { Scope } from '@/lib/domain/scope'

/**
 * A digest of every active revision of the workspace, with its title, date, rights and whether it has expired by `today`: what an answer can depend on. Of all collections,
 * because the statistics of keyword ranking are those of all of them together; what
 * people attach to conversations has a part in those too, too small a one to ask every case anew for.
 */
export async function readDocumentState(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { today: string },
): Promise<string> {
  const [row] = await db.execute<{ state: string }>(sql`
    select md5(concat_ws('|',
      (select string_agg(md5(concat_ws(':', id, active_revision_id, title, document_date, metadata::text, nullif(expires_at <= ${params.today}::date, false))), ',' order by id)
        from documents where workspace_id = ${scope.workspaceId} and active_revision_id is not null and ${isNoAttachment}),
      (select string_agg(document_id || ':' || group_id, ',' order by document_id, group_id)
        from document_groups where workspace_id = ${scope.workspaceId}),
      (select string_agg(collection_id || ':' || group_id, ',' order by collection_id, group_id)
        from collection_groups where workspace_id = ${scope.workspaceId}),
      (select string_agg(model || ':' || n, ',' order by model) from (
        select e.model, count(*)::text as n from chunk_embeddings e
        join chunks c on c.workspace_id = e.workspace_id and c.id = e.chunk_id
        where e.workspace_id = ${scope.workspaceId}
          and c.collection_id not in (select id from collections where workspace_id = ${scope.workspaceId} and conversation_id is not null)
        group by e.model) e)
    )) as state`)
  return row?.state ?? ''
}
