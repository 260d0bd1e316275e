import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { chunks, documentRevisions, documents } from '@/db/schema'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import { withAttempt } from './with-attempt'
import type { WorkspaceScope } from './workspace-scope'

export type Activation = {
  revisionId: RevisionId
  documentId: DocumentId
  attempt: number
  now: Date
  title: string
  documentDate: string | null
  metadata: Record<string, string>
  revision: Partial<typeof documentRevisions.$inferInsert>
}

/**
 * Makes a revision the one that readers see: its chunks become active, the old ones inactive, and the document points at it. All of
 * it in the caller's transaction, so a reader sees one revision or the other whole. A revision that a newer one has overtaken is
 * marked indexed and stays inactive.
 * @returns false when the revision is no longer this attempt's: the caller rolls back
 */
export async function activateRevision(tx: Tx, scope: WorkspaceScope, params: Activation): Promise<boolean> {
  const { workspaceId } = scope
  const [document] = await tx
    .select()
    .from(documents)
    .where(and(eq(documents.workspaceId, workspaceId), eq(documents.id, params.documentId)))
    .for('update')
  if (!document) return false
  const { stageMs } = params.revision
  const [revision] = await tx
    .update(documentRevisions)
    .set({
      ...params.revision,
      status: 'indexed',
      stage: 'index',
      errorCode: null,
      errorDetail: null,
      finishedAt: params.now,
      history: withAttempt({ outcome: 'indexed', stage: 'index', code: null, now: params.now, stageMs }),
    })
    .where(
      and(
        eq(documentRevisions.workspaceId, workspaceId),
        eq(documentRevisions.id, params.revisionId),
        eq(documentRevisions.status, 'processing'),
        eq(documentRevisions.attempts, params.attempt),
      ),
    )
    .returning({ number: documentRevisions.number, mediaType: documentRevisions.mediaType })
  if (!revision) return false
  if (await isOvertaken(tx, scope, document.activeRevisionId, revision.number)) return true
  await tx
    .update(chunks)
    .set({ isActive: false })
    .where(
      and(
        eq(chunks.workspaceId, workspaceId),
        eq(chunks.documentId, params.documentId),
        eq(chunks.isActive, true),
        ne(chunks.revisionId, params.revisionId),
      ),
    )
  await tx
    .update(chunks)
    .set({ isActive: true })
    .where(
      and(
        eq(chunks.workspaceId, workspaceId),
        eq(chunks.documentId, params.documentId),
        eq(chunks.revisionId, params.revisionId),
        eq(chunks.isActive, false),
      ),
    )
  await tx
    .update(documents)
    .set({
      activeRevisionId: params.revisionId,
      title: params.title,
      mediaType: revision.mediaType,
      metadata: { ...params.metadata, ...document.metadata },
      documentDate: document.documentDate ?? params.documentDate,
      updatedAt: params.now,
    })
    .where(and(eq(documents.workspaceId, workspaceId), eq(documents.id, params.documentId)))
  return true
}

async function isOvertaken(
  tx: Tx,
  scope: WorkspaceScope,
  activeId: RevisionId | null,
  number: number,
): Promise<boolean> {
  if (activeId === null) return false
  const [active] = await tx
    .select({ number: documentRevisions.number })
    .from(documentRevisions)
    .where(and(eq(documentRevisions.workspaceId, scope.workspaceId), eq(documentRevisions.id, activeId)))
  return active !== undefined && active.number > number
}

/** Marks documents that were activated in bulk: every one of them is new, so nothing has to be switched off. */
export async function activateNewDocuments(
  tx: Tx,
  scope: WorkspaceScope,
  rows: readonly { documentId: DocumentId; revisionId: RevisionId; title: string }[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return
  const values = JSON.stringify(rows)
  await tx.execute(sql`
    update ${documents} set active_revision_id = v."revisionId", title = v.title, updated_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${values}::jsonb) as v("documentId" text, "revisionId" text, title text)
    where ${documents.workspaceId} = ${scope.workspaceId} and ${documents.id} = v."documentId"`)
  const revisionIds = rows.map((row) => row.revisionId)
  await tx
    .update(documentRevisions)
    .set({
      status: 'indexed',
      stage: 'index',
      errorCode: null,
      errorDetail: null,
      finishedAt: now,
      history: withAttempt({ outcome: 'indexed', stage: 'index', code: null, now }),
    })
    .where(and(eq(documentRevisions.workspaceId, scope.workspaceId), inArray(documentRevisions.id, revisionIds)))
}
