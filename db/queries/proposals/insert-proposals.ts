import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseProposals, documents } from '@/db/schema'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'

export type NewProposal = Omit<
  typeof caseProposals.$inferInsert,
  | 'workspaceId'
  | 'id'
  | 'generationId'
  | 'documentId'
  | 'revisionId'
  | 'goldenCaseId'
  | 'rejectedAt'
  | 'rejectedBy'
  | 'createdAt'
>

type Params = {
  generationId: string
  documentId: DocumentId
  revisionId: RevisionId
  proposals: readonly NewProposal[]
  now: Date
}

/** Adds proposals of one document; a span that has one already keeps it. @returns how many were added; none where the document is gone */
export async function insertProposals(db: Db, scope: Scope, params: Params): Promise<number> {
  const { generationId, documentId, revisionId, proposals, now } = params
  const { workspaceId } = scope
  if (proposals.length === 0) return 0
  return db.transaction(async (tx) => {
    // A deletion waits for this row, and then takes what was added.
    const [there] = await tx
      .select({ id: documents.id })
      .from(documents)
      .where(and(eq(documents.workspaceId, workspaceId), eq(documents.id, documentId)))
      .for('key share')
    if (!there) return 0
    const rows = await tx
      .insert(caseProposals)
      .values(
        proposals.map((one, index) => ({
          ...one,
          workspaceId,
          generationId,
          documentId,
          revisionId,
          id: newId('caseProposal', now.getTime()),
          createdAt: new Date(now.getTime() + index),
        })),
      )
      .onConflictDoNothing()
      .returning({ id: caseProposals.id })
    return rows.length
  })
}
