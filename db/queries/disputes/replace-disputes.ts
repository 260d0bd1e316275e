import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { disputeScans, documentDisputes, documents } from '@/db/schema'
import type { DisputePlace } from '@/lib/domain/document-dispute'
import type { DocumentId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'

export type FoundDispute = {
  readonly pairKey: string
  readonly place: DisputePlace
  readonly other: DisputePlace
  readonly betweenEditions: boolean
}

type Params = {
  readonly disputes: readonly FoundDispute[]
  readonly scan: Omit<typeof disputeScans.$inferInsert, 'workspaceId'>
}

const rowsPerInsert = 500

/** Puts what was found in the place of what was found before. What was dismissed stays so, and what was known keeps the moment it was found. */
export async function replaceDisputes(db: Db, scope: WorkspaceScope, { disputes, scan }: Params): Promise<void> {
  const { workspaceId } = scope
  await db.transaction(async (tx) => {
    const ofWorkspace = eq(documentDisputes.workspaceId, workspaceId)
    const before = await tx.select().from(documentDisputes).where(ofWorkspace).for('update')
    await tx.delete(documentDisputes).where(ofWorkspace)
    const known = new Map(before.map((row) => [row.pairKey, row]))
    const rows = disputes.map(({ pairKey, place, other, betweenEditions }): typeof documentDisputes.$inferInsert => {
      const { id, status, dismissedBy, dismissedAt, createdAt } = known.get(pairKey) ?? {}
      return {
        workspaceId,
        id: id ?? newId('documentDispute'),
        pairKey,
        betweenEditions,
        ...place,
        otherDocumentId: other.documentId,
        otherRevisionId: other.revisionId,
        otherCharStart: other.charStart,
        otherCharEnd: other.charEnd,
        ...(status ? { status, dismissedBy, dismissedAt } : {}),
        createdAt: createdAt ?? scan.finishedAt,
      }
    })
    const standing = await lockStanding(tx, scope, rows)
    const isThere = (row: (typeof rows)[number]): boolean =>
      standing.has(row.documentId) && standing.has(row.otherDocumentId)
    const once = [...new Map(rows.filter(isThere).map((row) => [row.pairKey, row])).values()]
    for (let at = 0; at < once.length; at += rowsPerInsert)
      await tx.insert(documentDisputes).values(once.slice(at, at + rowsPerInsert))
    await tx
      .insert(disputeScans)
      .values({ workspaceId, ...scan })
      .onConflictDoUpdate({ target: disputeScans.workspaceId, set: scan })
  })
}

/** Those that were not deleted while everything was compared; until the transaction ends none of them can be. */
async function lockStanding(
  tx: Tx,
  scope: WorkspaceScope,
  rows: readonly { readonly documentId: DocumentId; readonly otherDocumentId: DocumentId }[],
): Promise<Set<DocumentId>> {
  const ids = [...new Set(rows.flatMap((row) => [row.documentId, row.otherDocumentId]))]
  if (ids.length === 0) return new Set()
  const found = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), inArray(documents.id, ids)))
    .orderBy(documents.id)
    .for('key share')
  return new Set(found.map(({ id }) => id))
}
