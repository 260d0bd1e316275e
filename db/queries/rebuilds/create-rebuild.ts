import type { Tx } from '@/db/client'
import { collectionRebuilds } from '@/db/schema'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { CollectionRebuild } from './find-rebuild'

type Params = Pick<
  CollectionRebuild,
  'collectionId' | 'chunking' | 'previousChunking' | 'chunkerVersion' | 'parserVersion' | 'isAutomatic'
> & { readonly now: Date }

/** @returns null when the collection has one that is under way */
export async function createRebuild(tx: Tx, scope: Scope, params: Params): Promise<CollectionRebuild | null> {
  const { now, ...fields } = params
  const [row] = await tx
    .insert(collectionRebuilds)
    .values({
      ...fields,
      workspaceId: scope.workspaceId,
      id: newId('rebuild'),
      createdBy: scope.userId,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning()
  return row ?? null
}
