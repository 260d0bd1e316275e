import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { chunks } from '@/db/schema'
import { deleteChunks } from '../documents/stage-chunks'
import type { CollectionRebuild } from './find-rebuild'

/**
 * Removes passages and vectors of what a rebuild replaced, or of what it built when it was rolled back: twice the passages would stay in every
 * index for good. Texts and blocks stay, so that old answers open what they cited. @returns how many passages
 */
export async function dropReplacedPassages(
  tx: Tx,
  rebuild: CollectionRebuild,
  params: { readonly of: 'replaced' | 'built'; readonly limit: number },
): Promise<number> {
  const { workspaceId } = rebuild
  const revision: SQL = params.of === 'built' ? sql`s.id` : sql`s.rebuilt->>'replaces'`
  const rows = await tx
    .select({ id: chunks.id })
    .from(chunks)
    .where(
      and(
        eq(chunks.workspaceId, workspaceId),
        sql`not ${chunks.isActive}`,
        sql`${chunks.revisionId} in (select ${revision} from document_revisions s
          inner join documents d on d.workspace_id = s.workspace_id and d.id = s.document_id and d.active_revision_id <> ${revision}
          where s.workspace_id = ${workspaceId} and s.rebuild_id = ${rebuild.id} and not s.is_staged)`,
      ),
    )
    .limit(params.limit)
  await deleteChunks(
    tx,
    { workspaceId },
    rows.map(({ id }) => id),
  )
  return rows.length
}
