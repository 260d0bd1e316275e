import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { collectionGroups, collections, groups } from '@/db/schema'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { CollectionId, GroupId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

export type NewCollection = {
  readonly name: string
  readonly description?: string | undefined
  /** Empty: open to the whole workspace. */
  readonly groupIds?: readonly GroupId[] | undefined
  readonly isSample?: boolean | undefined
  readonly chunking?: ChunkStrategy | undefined
}

/** @throws conflict when the name is taken, invalid_request for an unknown group */
export function createCollection(db: Db, scope: Scope, params: NewCollection): Promise<{ id: CollectionId }> {
  return db.transaction(async (tx) => {
    const id = newId('collection')
    const { workspaceId, userId } = scope
    const created = await tx
      .insert(collections)
      .values({
        workspaceId,
        id,
        name: params.name,
        description: params.description ?? '',
        isSample: params.isSample ?? false,
        ...(params.chunking ? { chunking: params.chunking } : {}),
        createdBy: userId,
      })
      .onConflictDoNothing()
      .returning({ id: collections.id })
    if (created.length === 0) {
      throw new FootnoteError('conflict', {
        detail: 'There is already a collection with this name. Choose another one.',
      })
    }
    const groupIds = [...new Set(params.groupIds)]
    if (groupIds.length > 0) {
      const known = await tx
        .select({ id: groups.id })
        .from(groups)
        .where(and(eq(groups.workspaceId, workspaceId), inArray(groups.id, groupIds)))
      if (known.length < groupIds.length) {
        throw new FootnoteError('invalid_request', { detail: 'groups: one of them does not exist.' })
      }
      await tx.insert(collectionGroups).values(groupIds.map((groupId) => ({ workspaceId, collectionId: id, groupId })))
    }
    await appendAudit(tx, scope, { action: 'collection.created', targetKind: 'collection', targetId: id })
    return { id }
  })
}
