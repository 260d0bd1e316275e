import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { CollectionRebuild } from './find-rebuild'

/** Of the revisions that a way back will make active, how many have their passages ready (activatePassages): 0..1. */
export async function sharePrepared(db: Db, { workspaceId, id }: CollectionRebuild): Promise<number> {
  const [row] = await db.execute<{ share: number }>(sql`
    select coalesce(avg(o.is_masked::int), 1)::float8 as share from document_revisions s
    inner join document_revisions o on o.workspace_id = s.workspace_id and o.id = s.rebuilt->>'replaces'
    where s.workspace_id = ${workspaceId} and s.rebuild_id = ${id} and not s.is_staged`)
  return row?.share ?? 1
}
