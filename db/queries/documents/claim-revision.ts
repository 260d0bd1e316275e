import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collectionRebuilds, collections, documentRevisions, documents } from '@/db/schema'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { RebuildId, RevisionId } from '@/lib/domain/ids'
import { ingestionIsOpen } from './ingestion-is-open'
import type { WorkspaceScope } from './workspace-scope'

/**
 * Takes one queued revision for work and counts the attempt. The attempt number fences: a worker that was given up for dead and
 * comes back writes under an old number, and its writes match no row.
 * @returns null when it is not queued (done, taken, or deleted), which makes a repeated job harmless, and while ingestion is paused
 */
export async function claimRevision(
  db: Db,
  scope: WorkspaceScope,
  params: { revisionId: RevisionId; now: Date; deadlineMs: number },
) {
  const isOurs = and(
    eq(documentRevisions.workspaceId, scope.workspaceId),
    eq(documentRevisions.id, params.revisionId),
    eq(documentRevisions.status, 'queued'),
    ingestionIsOpen(scope.workspaceId),
    rebuildGoesOn,
  )
  const [row] = await db
    .update(documentRevisions)
    .set({
      status: 'processing',
      stage: 'store',
      attempts: sql`${documentRevisions.attempts} + 1`,
      errorCode: null,
      errorDetail: null,
      pagesDone: 0,
      chunksDone: 0,
      chunksTotal: null,
      stageMs: {},
      startedAt: params.now,
      heartbeatAt: params.now,
      finishedAt: null,
      deadlineAt: new Date(params.now.getTime() + params.deadlineMs),
    })
    .where(isOurs)
    .returning()
  if (!row) return null
  const [owner] = await db
    .select({ document: documents, chunking: collections.chunking, conversationId: collections.conversationId })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, row.documentId)))
  if (!owner) return null
  const chunking = row.rebuildId ? await chunkingOfRebuild(db, scope, row.rebuildId) : null
  return {
    revision: row,
    document: owner.document,
    chunking: chunking ?? owner.chunking,
    conversationId: owner.conversationId,
  }
}

/** What is built beside the active passages waits while its rebuild is paused. */
const rebuildGoesOn = or(
  eq(documentRevisions.isStaged, false),
  sql`exists (select 1 from ${collectionRebuilds} where ${collectionRebuilds.workspaceId} = ${documentRevisions.workspaceId}
    and ${collectionRebuilds.id} = ${documentRevisions.rebuildId} and ${inArray(collectionRebuilds.status, ['building', 'ready', 'stopped'])})`,
)

async function chunkingOfRebuild(db: Db, scope: WorkspaceScope, id: RebuildId): Promise<ChunkStrategy | null> {
  const [rebuild] = await db
    .select({ chunking: collectionRebuilds.chunking })
    .from(collectionRebuilds)
    .where(and(eq(collectionRebuilds.workspaceId, scope.workspaceId), eq(collectionRebuilds.id, id)))
  return rebuild?.chunking ?? null
}

export type ClaimedRevision = NonNullable<Awaited<ReturnType<typeof claimRevision>>>
