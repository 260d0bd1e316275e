import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** Which blob is the original of a revision; without `revisionId` of the active one, or of the newest if none is active. @throws not_found */
export async function getRevisionFile(
  db: Db,
  scope: Scope,
  params: { documentId: DocumentId; revisionId?: RevisionId | undefined },
) {
  const { workspaceId } = scope
  const [document] = await db
    .select({ active: documents.activeRevisionId, latest: documents.latestRevisionId })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(and(eq(documents.id, params.documentId), documentIsVisible(scope)))
  if (!document) throw new FootnoteError('not_found')
  const [file] = await db
    .select({
      revisionId: documentRevisions.id,
      blobHash: documentRevisions.blobHash,
      fileName: documentRevisions.fileName,
      mediaType: documentRevisions.mediaType,
      bytes: documentRevisions.bytes,
    })
    .from(documentRevisions)
    .where(
      and(
        eq(documentRevisions.workspaceId, workspaceId),
        eq(documentRevisions.documentId, params.documentId),
        eq(documentRevisions.isStaged, false),
        eq(documentRevisions.id, params.revisionId ?? document.active ?? document.latest),
      ),
    )
  if (!file) throw new FootnoteError('not_found')
  return file
}
