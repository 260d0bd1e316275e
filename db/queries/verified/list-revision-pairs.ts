import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { documentRevisions, documents } from '@/db/schema'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type RevisionPair = {
  readonly documentId: DocumentId
  readonly title: string
  /** ISO date from which on it answers nothing. */
  readonly expiresAt: string | null
  readonly pinned: { readonly id: RevisionId; readonly number: number }
  readonly active: { readonly id: RevisionId; readonly number: number; readonly since: Date } | null
}

/**
 * For each of these revisions its document and the revision that is active today, whoever may open it: for the caller to narrow. Revisions
 * of deleted documents have no pair.
 */
export async function listRevisionPairs(
  db: Db,
  scope: Scope,
  params: { revisionIds: readonly string[] },
): Promise<Map<string, RevisionPair>> {
  if (params.revisionIds.length === 0) return new Map()
  const today = alias(documentRevisions, 'today')
  const { workspaceId } = scope
  const rows = await db
    .select({
      documentId: documents.id,
      title: documents.title,
      expiresAt: documents.expiresAt,
      pinned: { id: documentRevisions.id, number: documentRevisions.number },
      activeId: today.id,
      activeNumber: today.number,
      activeSince: sql<Date | null>`coalesce(${today.finishedAt}, ${today.createdAt})`.mapWith(today.createdAt),
    })
    .from(documentRevisions)
    .innerJoin(documents, and(eq(documents.workspaceId, workspaceId), eq(documents.id, documentRevisions.documentId)))
    .leftJoin(today, and(eq(today.workspaceId, workspaceId), eq(today.id, documents.activeRevisionId)))
    .where(
      and(
        eq(documentRevisions.workspaceId, workspaceId),
        inArray(documentRevisions.id, params.revisionIds as RevisionId[]),
      ),
    )
  return new Map(
    rows.map(({ activeId, activeNumber, activeSince, ...row }) => {
      const active =
        activeId && activeNumber !== null && activeSince
          ? { id: activeId, number: activeNumber, since: activeSince }
          : null
      return [row.pinned.id, { ...row, active }]
    }),
  )
}
