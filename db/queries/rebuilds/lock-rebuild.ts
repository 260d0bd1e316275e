import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { collectionRebuilds } from '@/db/schema'
import type { RebuildStatus } from '@/lib/domain/collection-rebuild'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { lockCollection } from '../documents/lock-collection'
import type { CollectionRebuild } from './find-rebuild'

/**
 * Locks a rebuild that is in one of these states, and its collection, so that nothing comes into it or leaves it until the transaction ends.
 * @throws not_found, conflict when it is in another state by now
 */
export async function lockRebuild(
  tx: Tx,
  scope: Scope,
  params: { readonly rebuildId: RebuildId; readonly statuses: readonly RebuildStatus[] },
): Promise<CollectionRebuild> {
  const isOurs = and(eq(collectionRebuilds.workspaceId, scope.workspaceId), eq(collectionRebuilds.id, params.rebuildId))
  const [rebuild] = await tx.select().from(collectionRebuilds).where(isOurs).for('update')
  if (!rebuild) throw new FootnoteError('not_found')
  await lockCollection(tx, scope, rebuild.collectionId)
  if (!params.statuses.includes(rebuild.status)) throw new FootnoteError('conflict')
  return rebuild
}
