import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { makeIndexedDocument } from '@/db/testing'
import { chunks, documentRevisions, documents } from '@/db/schema'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Gives a document a second revision with another text, which readers see from now on, as an upload does. */
export async function replaceRevision(
  db: Db,
  scope: Scope,
  params: { documentId: DocumentId; text: string },
): Promise<RevisionId> {
  const { documentId, text } = params
  const ofDocument = and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, documentId))
  const [document] = await db.select().from(documents).where(ofDocument)
  if (!document) throw new Error('no such document')
  const { collectionId, title } = document
  const made = await makeIndexedDocument(db, scope, { collectionId, title, text })
  const ofRevision = eq(documentRevisions.id, made.revisionId)
  await db.update(documentRevisions).set({ documentId, number: 2 }).where(ofRevision)
  await db.update(chunks).set({ isActive: false }).where(eq(chunks.documentId, documentId))
  await db.update(chunks).set({ documentId, collectionId }).where(eq(chunks.revisionId, made.revisionId))
  await db.delete(documents).where(eq(documents.id, made.documentId))
  await db
    .update(documents)
    .set({ activeRevisionId: made.revisionId, latestRevisionId: made.revisionId })
    .where(ofDocument)
  return made.revisionId
}
