import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { blocks, collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { Block } from '@/lib/domain/document'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/**
 * The text of a revision with its blocks and page sizes: what the viewer shows, and what the offsets of citations point into.
 * Without `revisionId` it is the active revision. Rights are those of the document now, whatever they were when it was cited.
 * @throws not_found (also for a revision that has no text yet)
 */
export async function getRevisionText(
  db: Db,
  scope: Scope,
  params: { documentId: DocumentId; revisionId?: RevisionId | undefined },
) {
  const { workspaceId } = scope
  const [found] = await db
    .select({
      title: documents.title,
      externalId: documents.externalId,
      activeRevisionId: documents.activeRevisionId,
      revisionId: documentRevisions.id,
      number: documentRevisions.number,
      fileName: documentRevisions.fileName,
      mediaType: documentRevisions.mediaType,
      text: documentRevisions.text,
      pageSizes: documentRevisions.pageSizes,
      report: documentRevisions.coverageReport,
      blobHash: documentRevisions.blobHash,
    })
    .from(documentRevisions)
    .innerJoin(documents, and(eq(documents.workspaceId, workspaceId), eq(documents.id, documentRevisions.documentId)))
    .innerJoin(collections, and(eq(collections.workspaceId, workspaceId), eq(collections.id, documents.collectionId)))
    .where(
      and(
        eq(documentRevisions.workspaceId, workspaceId),
        eq(documents.id, params.documentId),
        params.revisionId
          ? eq(documentRevisions.id, params.revisionId)
          : eq(documentRevisions.id, documents.activeRevisionId),
        eq(documentRevisions.isStaged, false),
        documentIsVisible(scope),
      ),
    )
  if (!found || found.text === null) throw new FootnoteError('not_found')
  const rows = await db
    .select()
    .from(blocks)
    .where(and(eq(blocks.workspaceId, workspaceId), eq(blocks.revisionId, found.revisionId)))
    .orderBy(asc(blocks.ordinal))
  return { ...found, text: found.text, pages: found.pageSizes, blocks: rows.map(toBlock) }
}

export type RevisionText = Awaited<ReturnType<typeof getRevisionText>>

function toBlock(row: typeof blocks.$inferSelect): Block {
  const { kind, level, page, charStart, charEnd, headingPath, lines } = row
  return {
    kind,
    page,
    charStart,
    charEnd,
    headingPath,
    ...(level === null ? {} : { level }),
    ...(lines ? { lines } : {}),
  }
}
