import { and, eq, inArray, not, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import {
  blocks,
  caseProposals,
  chunks,
  documentDisputes,
  documentGroups,
  documentParents,
  documentRevisions,
  documents,
  revisionMembers,
} from '@/db/schema'
import { deleteDraftsOfDocuments } from '@/db/queries/drafts/delete-drafts-of-documents'
import { deleteChunks } from '@/db/queries/documents/stage-chunks'
import type { ChunkId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { deleteGlossaryOfDocuments } from './delete-glossary-of-documents'
import { redactAnswers } from './redact-answers'
import { redactGoldenCases } from './redact-golden-cases'
import { redactVerifiedAnswers } from './redact-verified-answers'
import { sampleChunks, type SampleChunk } from './sample-chunks'

export type RemovedRows = {
  readonly counts: Record<string, number>
  readonly blobHashes: readonly string[]
  readonly documentIds: readonly DocumentId[]
  readonly chunkIds: readonly ChunkId[]
  /** Of what was removed, for the search afterwards. */
  readonly samples: readonly SampleChunk[]
}

/** Removes documents with everything that came of them. `documentIds` is a subquery over `documents`. */
export async function deleteDocumentRows(tx: Tx, scope: Scope, params: { documentIds: SQL }): Promise<RemovedRows> {
  const { workspaceId } = scope
  const { documentIds } = params
  const ofRevisions = and(
    eq(documentRevisions.workspaceId, workspaceId),
    sql`${documentRevisions.documentId} in (${documentIds})`,
  )
  // Ingestion writes under a lock on its revision's row: from here on it waits, and then finds the row gone.
  await tx.select({ id: documentRevisions.id }).from(documentRevisions).where(ofRevisions).for('update')
  const samples = await sampleChunks(tx, scope, params)
  const redacted = await redactAnswers(tx, scope, params)
  const goldenCases = await redactGoldenCases(tx, scope, params)
  const verifiedAnswers = await redactVerifiedAnswers(tx, scope, params)
  const ofChunks = and(eq(chunks.workspaceId, workspaceId), sql`${chunks.documentId} in (${documentIds})`)
  const chunkIds = (await tx.select({ id: chunks.id }).from(chunks).where(ofChunks)).map((row) => row.id)
  const embeddings = await deleteChunks(tx, scope, chunkIds)
  const revisionIds = tx.select({ id: documentRevisions.id }).from(documentRevisions).where(ofRevisions)
  const removedBlocks = await tx
    .delete(blocks)
    .where(and(eq(blocks.workspaceId, workspaceId), inArray(blocks.revisionId, revisionIds)))
    .returning({ ordinal: blocks.ordinal })
  await tx
    .delete(revisionMembers)
    .where(and(eq(revisionMembers.workspaceId, workspaceId), inArray(revisionMembers.revisionId, revisionIds)))
  const revisions = await tx
    .delete(documentRevisions)
    .where(ofRevisions)
    .returning({ hash: documentRevisions.blobHash })
  await tx
    .delete(documentGroups)
    .where(and(eq(documentGroups.workspaceId, workspaceId), sql`${documentGroups.documentId} in (${documentIds})`))
  await tx
    .delete(documentParents)
    .where(
      and(
        eq(documentParents.workspaceId, workspaceId),
        sql`(${documentParents.documentId} in (${documentIds}) or ${documentParents.parentId} in (${documentIds}))`,
      ),
    )
  const removed = await tx
    .delete(documents)
    .where(and(eq(documents.workspaceId, workspaceId), sql`${documents.id} in (${documentIds})`))
    .returning({ id: documents.id })
  // After the documents: a comparison that is just being written holds their rows, and what it wrote is here by now.
  const isThere = (id: PgColumn) =>
    sql`exists (select 1 from ${documents} where ${documents.workspaceId} = ${workspaceId} and ${documents.id} = ${id})`
  await tx
    .delete(documentDisputes)
    .where(
      and(
        eq(documentDisputes.workspaceId, workspaceId),
        not(sql`(${isThere(documentDisputes.documentId)} and ${isThere(documentDisputes.otherDocumentId)})`),
      ),
    )
  const proposals = await tx
    .delete(caseProposals)
    .where(and(eq(caseProposals.workspaceId, workspaceId), not(isThere(caseProposals.documentId))))
    .returning({ id: caseProposals.id })
  const glossaryTerms = await deleteGlossaryOfDocuments(tx, scope, isThere)
  const drafts = await deleteDraftsOfDocuments(tx, scope)
  return {
    counts: {
      documents: removed.length,
      revisions: revisions.length,
      blocks: removedBlocks.length,
      chunks: chunkIds.length,
      embeddings,
      answersRedacted: redacted,
      goldenCasesRedacted: goldenCases,
      verifiedAnswersRedacted: verifiedAnswers,
      caseProposals: proposals.length,
      glossaryTerms,
      cachedDrafts: drafts,
    },
    blobHashes: [...new Set(revisions.map((row) => row.hash))],
    documentIds: removed.map((row) => row.id),
    chunkIds,
    samples,
  }
}
