import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentGroups, documentRevisions, documents, users } from '@/db/schema'
import { ownerOf } from '@/db/owner-of'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

const reviewers = alias(users, 'reviewers')

/** A document with its collection, owner, groups and revisions (newest first, without their texts). @throws not_found */
export async function getDocument(db: Db, scope: Scope, params: { documentId: DocumentId }) {
  const { workspaceId } = scope
  const { documentId } = params
  const [found] = await db
    .select({ document: documents, collectionName: collections.name, owner: ownerOf, reviewedByName: reviewers.name })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .leftJoin(reviewers, eq(reviewers.id, documents.reviewedBy))
    .where(and(eq(documents.id, documentId), documentIsVisible(scope)))
  if (!found) throw new FootnoteError('not_found')
  const revisions = await db
    .select(revisionColumns)
    .from(documentRevisions)
    .leftJoin(users, eq(users.id, documentRevisions.createdBy))
    .where(
      and(
        eq(documentRevisions.workspaceId, workspaceId),
        eq(documentRevisions.documentId, documentId),
        eq(documentRevisions.isStaged, false),
      ),
    )
    .orderBy(desc(documentRevisions.number))
  const groups = await db
    .select({ groupId: documentGroups.groupId })
    .from(documentGroups)
    .where(and(eq(documentGroups.workspaceId, workspaceId), eq(documentGroups.documentId, documentId)))
  const latest = revisions.find((row) => row.id === found.document.latestRevisionId) ?? revisions[0]
  if (!latest) throw new FootnoteError('not_found')
  const { document, ...named } = found
  return { ...document, ...named, groupIds: groups.map((row) => row.groupId), latest, revisions }
}

export type DocumentDetail = Awaited<ReturnType<typeof getDocument>>

const revisionColumns = {
  id: documentRevisions.id,
  number: documentRevisions.number,
  blobHash: documentRevisions.blobHash,
  fileName: documentRevisions.fileName,
  mediaType: documentRevisions.mediaType,
  bytes: documentRevisions.bytes,
  status: documentRevisions.status,
  stage: documentRevisions.stage,
  errorCode: documentRevisions.errorCode,
  errorDetail: documentRevisions.errorDetail,
  coverage: documentRevisions.coverage,
  coverageReport: documentRevisions.coverageReport,
  warnings: documentRevisions.warnings,
  language: documentRevisions.language,
  pagesTotal: documentRevisions.pagesTotal,
  pagesDone: documentRevisions.pagesDone,
  chunksTotal: documentRevisions.chunksTotal,
  chunksDone: documentRevisions.chunksDone,
  attempts: documentRevisions.attempts,
  stageMs: documentRevisions.stageMs,
  history: documentRevisions.history,
  parserVersion: documentRevisions.parserVersion,
  chunkerVersion: documentRevisions.chunkerVersion,
  by: users.name,
  createdAt: documentRevisions.createdAt,
  startedAt: documentRevisions.startedAt,
  finishedAt: documentRevisions.finishedAt,
  characters: sql<number | null>`length(${documentRevisions.text})`,
}
