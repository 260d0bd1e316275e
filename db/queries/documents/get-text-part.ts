import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

type Params = {
  readonly documentId: DocumentId
  /** The active one where none is given. */
  readonly revisionId?: RevisionId | undefined
  /** In characters, from 0. */
  readonly from: number
  readonly length: number
}

/** A part of a revision's text as it was indexed, without reading the rest of it. @throws not_found when there is no text */
export async function getTextPart(db: Db, scope: Scope, { documentId, revisionId, from, length }: Params) {
  const [found] = await db
    .select({
      revisionId: documentRevisions.id,
      number: documentRevisions.number,
      language: documentRevisions.language,
      text: sql<string | null>`substr(${documentRevisions.text}, ${from + 1}::int, ${length}::int)`,
      characters: sql<number>`coalesce(length(${documentRevisions.text}), 0)`,
    })
    .from(documentRevisions)
    .innerJoin(
      documents,
      and(eq(documents.workspaceId, documentRevisions.workspaceId), eq(documents.id, documentRevisions.documentId)),
    )
    .innerJoin(collections, ofCollection)
    .where(
      and(
        eq(documentRevisions.workspaceId, scope.workspaceId),
        eq(documents.id, documentId),
        eq(documentRevisions.id, revisionId ?? documents.activeRevisionId),
        eq(documentRevisions.isStaged, false),
        documentIsVisible(scope),
      ),
    )
  if (!found || found.text === null) throw new FootnoteError('not_found')
  return { ...found, text: found.text }
}
