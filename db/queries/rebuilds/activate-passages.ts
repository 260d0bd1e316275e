import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { RevisionId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'
import type { CollectionRebuild } from './find-rebuild'

/** built: what waits for the switch; replaced: what would answer again after a roll back. */
export type Waiting = 'built' | 'replaced'

/** The revisions whose passages have to be ready when a rebuild is switched to, or back from. */
export async function listWaitingRevisions(db: Db, rebuild: CollectionRebuild, of: Waiting): Promise<RevisionId[]> {
  const { workspaceId, id, collectionId } = rebuild
  const rows = await db.execute<{ id: RevisionId }>(
    of === 'built'
      ? sql`select s.id from document_revisions s
          where s.workspace_id = ${workspaceId} and s.rebuild_id = ${id} and s.is_staged and s.status = 'indexed'`
      : sql`select s.rebuilt->>'replaces' as id from document_revisions s
          inner join documents d on d.workspace_id = s.workspace_id and d.id = s.document_id
            and d.active_revision_id = s.id and d.collection_id = ${collectionId}
          where s.workspace_id = ${workspaceId} and s.rebuild_id = ${id} and not s.is_staged`,
  )
  return [...rows].map((row) => row.id)
}

/**
 * Sets the flags of waiting revisions' passages behind their mask, so that the switch has nothing to do with them: the keyword index takes a
 * millisecond for each. One that answers by now is masked no more and left alone.
 */
export async function activatePassages(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  params: { readonly revisionIds: readonly RevisionId[] },
): Promise<void> {
  const ids = sql.param([...params.revisionIds])
  await tx.execute(sql`update document_revisions r set is_masked = true
    where r.workspace_id = ${workspaceId} and r.id = any(${ids})
      and not exists (select 1 from documents d where d.workspace_id = r.workspace_id and d.id = r.document_id and d.active_revision_id = r.id)`)
  await tx.execute(sql`update chunks c set is_active = true
    where c.workspace_id = ${workspaceId} and c.revision_id = any(${ids}) and not c.is_active
      and exists (select 1 from document_revisions r where r.workspace_id = c.workspace_id and r.id = c.revision_id and r.is_masked)`)
}
