import { and, eq, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { documentAnswers } from '@/db/answering-documents'
import { ofCollection } from '@/db/of-collection'
import { collections, documentDisputes, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DisputeView } from '@/lib/domain/document-dispute'
import type { Scope } from '@/lib/domain/scope'

/** The two documents of a dispute, to be joined by `ofOne` and `ofOther`. */
export const one = alias(documents, 'one')
export const other = alias(documents, 'other')

export const ofOne = and(eq(one.workspaceId, documentDisputes.workspaceId), eq(one.id, documentDisputes.documentId))
export const ofOther = and(
  eq(other.workspaceId, documentDisputes.workspaceId),
  eq(other.id, documentDisputes.otherDocumentId),
)

/** The reader answers for one of the two. */
export const isOwn = (scope: Scope): SQL =>
  sql`(${one.ownerId} = ${scope.userId} or ${other.ownerId} = ${scope.userId})`

/**
 * Condition on a dispute joined to its two documents: both say it still, may answer today and may be read by this scope. Members look
 * after what they own; reviewers and admins after all that they may read.
 */
export function disputeIsInSight(scope: Scope, today: string): SQL | undefined {
  const readable = sql`select ${documents.id} from ${documents} join ${collections} on ${ofCollection}
    where ${documentIsVisible(scope)} and ${documentAnswers(today)}`
  return and(
    eq(documentDisputes.workspaceId, scope.workspaceId),
    eq(one.activeRevisionId, documentDisputes.revisionId),
    eq(other.activeRevisionId, documentDisputes.otherRevisionId),
    sql`${one.id} in (${readable})`,
    sql`${other.id} in (${readable})`,
    scope.role === 'member' ? isOwn(scope) : undefined,
  )
}

/** Under which of the views a dispute is listed. */
export const viewOf: SQL<DisputeView> = sql<DisputeView>`case when ${documentDisputes.status} = 'dismissed' then 'dismissed'
  when ${documentDisputes.betweenEditions} then 'editions' else 'open' end`

/** One of the two is this document. */
export const isOfDocument = (documentId: string): SQL | undefined =>
  or(sql`${one.id} = ${documentId}`, sql`${other.id} = ${documentId}`)
