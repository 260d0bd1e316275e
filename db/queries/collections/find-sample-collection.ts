import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections, deletionReceipts } from '@/db/schema'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The sample company's collection, and whether someone has removed it before. */
export async function findSampleCollection(
  db: Db,
  scope: Scope,
): Promise<{ id: CollectionId | null; name: string | null; wasRemoved: boolean }> {
  const [row] = await db
    .select({ id: collections.id, name: collections.name })
    .from(collections)
    .where(and(eq(collections.workspaceId, scope.workspaceId), eq(collections.isSample, true)))
  const [receipt] = await db
    .select({ id: deletionReceipts.id })
    .from(deletionReceipts)
    .where(
      and(eq(deletionReceipts.workspaceId, scope.workspaceId), sql`${deletionReceipts.removed} ? 'sampleCollections'`),
    )
    .limit(1)
  return { id: row?.id ?? null, name: row?.name ?? null, wasRemoved: receipt !== undefined }
}
