import { appendAudit } from '@/db/queries/append-audit'
import { lockDocument } from '@/db/queries/documents/lock-document'
import { writeUpkeep } from '@/db/queries/documents/write-upkeep'
import { lockFamily } from '@/db/queries/members/lock-family'
import { checkUpkeep } from '@/lib/domain/check-upkeep'
import { daysBetween } from '@/lib/domain/days-between'
import type { DocumentId } from '@/lib/domain/ids'
import { nextReview } from '@/lib/domain/next-review'
import type { Scope } from '@/lib/domain/scope'
import { isExpired } from '@/lib/domain/upkeep'
import { utcDay } from '@/lib/domain/utc-day'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { requireUpkeeper } from './require-upkeeper'

/**
 * Somebody has looked at a document and found it right: who, when, and when next. Without `reviewAt` after the same interval as the
 * last time; null: not again. What was unpacked from it and was kept up alike counts as reviewed, too.
 * @returns the day of the next review
 * @throws forbidden, not_found, invalid_request, conflict when it has expired
 */
export async function markReviewed(
  runtime: Runtime,
  scope: Scope,
  documentId: DocumentId,
  input: { readonly reviewAt?: string | null },
): Promise<{ reviewAt: string | null }> {
  return runtime.db.transaction(async (tx) => {
    const now = runtime.now()
    const today = utcDay(now)
    const document = await lockDocument(tx, scope, { documentId })
    requireUpkeeper(scope, document)
    if (isExpired(document, today))
      throw new FootnoteError('conflict', {
        detail: 'The document has expired. Choose a later day of expiry first, or take it away.',
      })
    const proposed = nextReview(document, today)
    const { reviewAt = proposed } = input
    const isPast = reviewAt !== null && reviewAt <= today
    const problem = isPast ? 'The next review must be after today.' : checkUpkeep(document, { reviewAt }, today)
    if (problem !== null) throw new FootnoteError('invalid_request', { detail: problem })
    const { ownerId, expiresAt, isOfficial } = document
    await writeUpkeep(tx, scope, {
      documentIds: await lockFamily(tx, scope, { documentId }),
      before: { ownerId, reviewAt: document.reviewAt, expiresAt, isOfficial },
      after: { ownerId, reviewAt, expiresAt, isOfficial },
      tellsOwner: true,
      also: {
        reviewedAt: now,
        reviewedBy: scope.userId,
        // What was proposed keeps the rhythm, also where the day of expiry has brought it forward.
        ...(reviewAt !== null && reviewAt !== proposed ? { reviewDays: daysBetween(today, reviewAt) } : {}),
      },
    })
    await appendAudit(tx, scope, {
      action: 'document.reviewed',
      targetKind: 'document',
      targetId: documentId,
      detail: { reviewAt },
    })
    return { reviewAt }
  })
}
