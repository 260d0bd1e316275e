import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collectionGroups, documentGroups, documents, groups } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Names of the groups to which a document's collection and the document itself are open; an empty list: to everyone. */
export async function findOpeningGroups(
  db: Db,
  scope: Scope,
  { documentId }: { documentId: DocumentId },
): Promise<{ collection: string[]; document: string[] }> {
  const { workspaceId } = scope
  const byCollection = await db
    .select({ name: groups.name })
    .from(documents)
    .innerJoin(
      collectionGroups,
      and(
        eq(collectionGroups.workspaceId, documents.workspaceId),
        eq(collectionGroups.collectionId, documents.collectionId),
      ),
    )
    .innerJoin(groups, and(eq(groups.workspaceId, documents.workspaceId), eq(groups.id, collectionGroups.groupId)))
    .where(and(eq(documents.workspaceId, workspaceId), eq(documents.id, documentId)))
    .orderBy(asc(groups.name))
  const byDocument = await db
    .select({ name: groups.name })
    .from(documentGroups)
    .innerJoin(groups, and(eq(groups.workspaceId, documentGroups.workspaceId), eq(groups.id, documentGroups.groupId)))
    .where(and(eq(documentGroups.workspaceId, workspaceId), eq(documentGroups.documentId, documentId)))
    .orderBy(asc(groups.name))
  return { collection: byCollection.map(({ name }) => name), document: byDocument.map(({ name }) => name) }
}
