import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentAnswers } from '@/db/answering-documents'
import { ofCollection } from '@/db/of-collection'
import { caseProposals, collections, documentRevisions, documents, goldenCases } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { GenerationChoice } from '@/lib/domain/case-proposal'
import type { CollectionId, DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type DocumentToAsk = {
  readonly id: DocumentId
  readonly externalId: string
  readonly title: string
  readonly revisionId: RevisionId
}

type Params = { choice: GenerationChoice; today: string; limit: number }

/**
 * Documents that the scope may read and that may answer today: those whose revision was never asked first, the newest revision first of all.
 * `uncovered` leaves out what a golden case names and revisions that have proposals.
 */
export async function listDocumentsToAsk(
  db: Db,
  scope: Scope,
  { choice, today, limit }: Params,
): Promise<DocumentToAsk[]> {
  const { workspaceId } = scope
  const isAsked = sql`exists (select 1 from ${caseProposals} p where p.workspace_id = ${workspaceId}
    and p.document_id = ${documents.id} and p.revision_id = ${documents.activeRevisionId})`
  const isNamed = sql`exists (select 1 from ${goldenCases} g, jsonb_array_elements(g.definition->'sources') s
    where g.workspace_id = ${workspaceId} and s->>'document' = ${documents.externalId})`
  const ofChoice = {
    uncovered: () => sql`not ${isNamed} and not ${isAsked}`,
    collection: () =>
      choice.kind === 'collection' ? eq(documents.collectionId, choice.collectionId as CollectionId) : undefined,
    documents: () =>
      choice.kind === 'documents' ? inArray(documents.id, choice.documentIds as DocumentId[]) : undefined,
  }
  return db
    .select({
      id: documents.id,
      externalId: documents.externalId,
      title: documents.title,
      revisionId: sql<RevisionId>`${documents.activeRevisionId}`,
    })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.activeRevisionId),
      ),
    )
    .where(
      and(
        documentIsVisible(scope),
        documentAnswers(today),
        isNotNull(documents.activeRevisionId),
        ofChoice[choice.kind](),
      ),
    )
    .orderBy(sql`${isAsked}`, desc(documentRevisions.createdAt), asc(documents.id))
    .limit(limit)
}
