import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { caseProposals, collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { Scope } from '@/lib/domain/scope'

export type ProposalRow = Awaited<ReturnType<typeof listProposals>>[number]

/** Proposals that wait, oldest first, of documents that the scope may read; with `id` that one, whether it waits or not. */
export function listProposals(db: Db, scope: Scope, params: { id?: string; limit?: number } = {}) {
  const { id, limit = 1 } = params
  const waits = and(isNull(caseProposals.goldenCaseId), isNull(caseProposals.rejectedAt))
  return db
    .select({
      ...getTableColumns(caseProposals),
      title: documents.title,
      externalId: documents.externalId,
      activeRevisionId: documents.activeRevisionId,
      revisionNumber: documentRevisions.number,
    })
    .from(caseProposals)
    .innerJoin(
      documents,
      and(eq(documents.workspaceId, caseProposals.workspaceId), eq(documents.id, caseProposals.documentId)),
    )
    .innerJoin(collections, ofCollection)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, caseProposals.workspaceId),
        eq(documentRevisions.id, caseProposals.revisionId),
      ),
    )
    .where(
      and(
        eq(caseProposals.workspaceId, scope.workspaceId),
        documentIsVisible(scope),
        id === undefined ? waits : eq(caseProposals.id, id),
      ),
    )
    .orderBy(asc(caseProposals.createdAt), asc(caseProposals.id))
    .limit(limit)
}
