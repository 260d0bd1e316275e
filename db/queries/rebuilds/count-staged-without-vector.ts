import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { CollectionRebuild } from './find-rebuild'

/** Built passages that this embedder has not seen: they are completed before the switch, as everything else of the workspace is. */
export async function countStagedWithoutVector(db: Db, rebuild: CollectionRebuild, model: string): Promise<number> {
  const rows = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from chunks c
    inner join document_revisions s on s.workspace_id = c.workspace_id and s.id = c.revision_id
    where s.workspace_id = ${rebuild.workspaceId} and s.rebuild_id = ${rebuild.id} and s.is_staged and s.status = 'indexed'
      and not exists (select 1 from chunk_embeddings e
        where e.workspace_id = c.workspace_id and e.chunk_id = c.id and e.model = ${model})`)
  return rows[0]?.count ?? 0
}
