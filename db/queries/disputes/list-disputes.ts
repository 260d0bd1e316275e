import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { readCitationPlaces } from '@/db/queries/documents/read-citation-places'
import { readRevisionSlices } from '@/db/queries/read-revision-slices'
import { documentDisputes, users } from '@/db/schema'
import type { DisputePlace, DisputeStatus, DisputeView } from '@/lib/domain/document-dispute'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { disputeIsInSight, isOfDocument, isOwn, ofOne, ofOther, one, other, viewOf } from './disputes-in-sight'

/** What one of the two documents says, and where. */
export type DisputeSide = DisputePlace & {
  readonly title: string
  readonly quote: string
  readonly page: number | null
  readonly headingPath: readonly string[]
  /** ISO date of the document. */
  readonly date: string | null
}

export type ListedDispute = {
  readonly id: string
  readonly status: DisputeStatus
  readonly foundAt: Date
  readonly dismissed: { readonly by: string | null; readonly at: Date } | null
  /** Whether the reader owns one of the two documents. */
  readonly isOwn: boolean
  readonly sides: readonly [DisputeSide, DisputeSide]
}

type Params = {
  readonly today: string
  readonly view: DisputeView
  readonly documentId?: DocumentId | undefined
  readonly limit: number
}

/** Contradictions that the reader looks after, those of two documents together, in the order of the text. */
export async function listDisputes(db: Db, scope: Scope, params: Params): Promise<ListedDispute[]> {
  const { today, view, documentId, limit } = params
  const newestOfTwo = sql`max(${documentDisputes.createdAt}) over (partition by ${one.id}, ${other.id})`
  const rows = await db
    .select({
      dispute: documentDisputes,
      isOwn: sql<boolean>`coalesce(${isOwn(scope)}, false)`,
      dates: { one: one.documentDate, other: other.documentDate },
      by: users.name,
    })
    .from(documentDisputes)
    .innerJoin(one, ofOne)
    .innerJoin(other, ofOther)
    .leftJoin(users, eq(users.id, documentDisputes.dismissedBy))
    .where(and(disputeIsInSight(scope, today), eq(viewOf, view), documentId && isOfDocument(documentId)))
    .orderBy(desc(newestOfTwo), asc(one.id), asc(other.id), asc(documentDisputes.charStart))
    .limit(limit)
  const places = rows.flatMap(({ dispute }): DisputePlace[] => [
    dispute,
    {
      documentId: dispute.otherDocumentId,
      revisionId: dispute.otherRevisionId,
      charStart: dispute.otherCharStart,
      charEnd: dispute.otherCharEnd,
    },
  ])
  const [found, quotes] = await Promise.all([
    readCitationPlaces(db, scope, places),
    readRevisionSlices(db, scope, places),
  ])
  const sideAt = (at: number, date: string | null): DisputeSide | null => {
    const [place, details, quote] = [places[at], found[at], quotes[at]]
    if (!place || !details || !quote) return null
    const { documentId: id, revisionId, charStart, charEnd } = place
    const { title, page, headingPath } = details
    return { documentId: id, revisionId, charStart, charEnd, title, page, headingPath, date, quote: quote.trim() }
  }
  return rows.flatMap(({ dispute, isOwn: owns, dates, by }, at): ListedDispute[] => {
    const [first, second] = [sideAt(2 * at, dates.one), sideAt(2 * at + 1, dates.other)]
    // Deleted or closed to the reader a moment ago.
    if (!first || !second) return []
    const dismissed = dispute.dismissedAt && { by, at: dispute.dismissedAt }
    const { id, status, createdAt } = dispute
    return [{ id, status, foundAt: createdAt, dismissed, isOwn: owns, sides: [first, second] }]
  })
}
