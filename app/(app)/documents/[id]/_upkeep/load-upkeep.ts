import { requirePage } from '@/app/_lib/require-page'
import type { DocumentDetail } from '@/db/queries/documents/get-document'
import { listReaders } from '@/db/queries/documents/list-readers'
import { nextReview } from '@/lib/domain/next-review'
import { upkeepState, type DocumentOwner, type UpkeepState } from '@/lib/domain/upkeep'
import { utcDay } from '@/lib/domain/utc-day'

export type UpkeepView = UpkeepState & {
  readonly documentId: string
  readonly owner: DocumentOwner | null
  readonly reviewed: { readonly at: string; readonly by: string | null } | null
  /** Proposed as the day of the next review. */
  readonly nextReviewAt: string
  readonly today: string
  readonly isOfficial: boolean
  readonly canSetDates: boolean
  /** Who can be made its owner; null for those who may not say. */
  readonly people: readonly { readonly id: string; readonly name: string }[] | null
}

/** Who answers for a document and until when, as this reader may see and change it. */
export async function loadUpkeep(document: DocumentDetail): Promise<UpkeepView> {
  const { runtime, scope } = await requirePage()
  const today = utcDay(runtime.now())
  const isAdmin = scope.role === 'admin'
  const readers = isAdmin ? await listReaders(runtime.db, scope, { documentId: document.id }) : null
  const { reviewedAt } = document
  return {
    ...upkeepState(document, today),
    documentId: document.id,
    owner: document.owner,
    reviewed: reviewedAt && { at: reviewedAt.toISOString(), by: document.reviewedByName },
    nextReviewAt: nextReview(document, today),
    today,
    isOfficial: document.isOfficial,
    canSetDates: isAdmin || document.ownerId === scope.userId,
    people: readers?.map(({ id, name, email }) => ({ id, name: name || email })) ?? null,
  }
}
