import { and, count, desc, eq, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentDisputes, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { disputeIsInSight, ofOne, ofOther, one, other, viewOf } from './disputes-in-sight'

/** A document of the reader's that others contradict. */
export type DisputeNotice = {
  readonly documentId: DocumentId
  readonly title: string
  readonly count: number
  readonly isNew: boolean
}

const most = 20

/** The reader's own documents that other documents contradict, at most 20, the latest found first. */
export async function listDisputeNotices(db: Db, scope: Scope, params: { today: string }): Promise<DisputeNotice[]> {
  const newest = sql`max(${documentDisputes.createdAt})`
  return db
    .select({
      documentId: documents.id,
      title: documents.title,
      count: count(),
      isNew: sql<boolean>`coalesce(${documents.disputesSeenAt} < ${newest}, true)`,
    })
    .from(documentDisputes)
    .innerJoin(one, ofOne)
    .innerJoin(other, ofOther)
    .innerJoin(
      documents,
      and(eq(documents.workspaceId, one.workspaceId), or(eq(documents.id, one.id), eq(documents.id, other.id))),
    )
    .innerJoin(collections, ofCollection)
    .where(
      and(
        documentIsVisible(scope),
        eq(documents.ownerId, scope.userId),
        eq(viewOf, 'open'),
        disputeIsInSight(scope, params.today),
      ),
    )
    .groupBy(documents.workspaceId, documents.id, documents.title, documents.disputesSeenAt)
    .orderBy(desc(newest), documents.id)
    .limit(most)
}
