import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { collectionRebuilds } from '@/db/schema'
import type { CollectionRebuild } from './find-rebuild'

/** Takes a rebuild's row back that turned out to have nothing to build. */
export async function dropRebuild(tx: Tx, { workspaceId, id }: CollectionRebuild): Promise<void> {
  await tx
    .delete(collectionRebuilds)
    .where(and(eq(collectionRebuilds.workspaceId, workspaceId), eq(collectionRebuilds.id, id)))
}
