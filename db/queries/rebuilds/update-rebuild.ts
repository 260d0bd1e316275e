import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { collectionRebuilds } from '@/db/schema'
import type { RebuildStatus } from '@/lib/domain/collection-rebuild'
import type { RebuildId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

type Params = {
  readonly rebuildId: RebuildId
  /** Only while it is in one of these states. */
  readonly from: readonly RebuildStatus[]
  readonly set: Partial<typeof collectionRebuilds.$inferInsert>
}

/** @returns whether it was in such a state */
export async function updateRebuild(db: Db | Tx, scope: WorkspaceScope, params: Params): Promise<boolean> {
  const rows = await db
    .update(collectionRebuilds)
    .set(params.set)
    .where(
      and(
        eq(collectionRebuilds.workspaceId, scope.workspaceId),
        eq(collectionRebuilds.id, params.rebuildId),
        inArray(collectionRebuilds.status, [...params.from]),
      ),
    )
    .returning({ id: collectionRebuilds.id })
  return rows.length > 0
}
