import { and, asc, count, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections, documents } from '@/db/schema'
import { documentAnswers } from '@/db/answering-documents'
import { documentIsVisible } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type AskableCollection = { id: CollectionId; name: string; documentCount: number }

/** The collections that a question can be asked of: those with at least one indexed document that the reader may see and that has not expired, by name. */
export async function listAskableCollections(
  db: Db,
  scope: Scope,
  params: { today: string },
): Promise<AskableCollection[]> {
  return db
    .select({ id: collections.id, name: collections.name, documentCount: count(documents.id) })
    .from(collections)
    .innerJoin(
      documents,
      and(eq(documents.workspaceId, collections.workspaceId), eq(documents.collectionId, collections.id)),
    )
    .where(and(documentIsVisible(scope), isNotNull(documents.activeRevisionId), documentAnswers(params.today)))
    .groupBy(collections.id, collections.name)
    .orderBy(asc(collections.name))
}
