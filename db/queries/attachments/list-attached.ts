import { and, asc, eq, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentRevisions, documents } from '@/db/schema'
import { isAttachedIn } from '@/db/visible-documents'
import type { Scope } from '@/lib/domain/scope'

/**
 * Every document in the place of the conversation that the scope is in, with what was unpacked from archives; also what is still being read, and
 * not what could not be. */
export async function listAttached(db: Db, scope: Scope) {
  const isAttached = isAttachedIn(scope)
  if (!isAttached) return []
  return db
    .select({ id: documents.id, collectionId: documents.collectionId, mediaType: documents.mediaType })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .where(and(isAttached, ne(documentRevisions.status, 'failed')))
    .orderBy(asc(documents.id))
}
