import { appendAudit } from '@/db/queries/append-audit'
import { listReaders } from '@/db/queries/documents/list-readers'
import { lockDocument } from '@/db/queries/documents/lock-document'
import { writeUpkeep, type Upkeep } from '@/db/queries/documents/write-upkeep'
import { lockFamily } from '@/db/queries/members/lock-family'
import type { Tx } from '@/db/client'
import { requireRole } from '@/lib/auth/require-role'
import { checkUpkeep } from '@/lib/domain/check-upkeep'
import { daysBetween } from '@/lib/domain/days-between'
import type { DocumentId, UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { UpkeepChange } from '@/lib/domain/upkeep'
import { utcDay } from '@/lib/domain/utc-day'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { requireUpkeeper } from './require-upkeeper'

/**
 * Says who answers for a document, when it is to be looked at again, when it stops answering, and whether it is preferred to others: from the
 * next question on. Admins set all of it, the owner all but the owner. What was unpacked from it follows, except for files that have something else.
 * @returns false when it was so already
 * @throws forbidden, not_found, invalid_request
 */
export async function setUpkeep(
  runtime: Runtime,
  scope: Scope,
  documentId: DocumentId,
  change: UpkeepChange,
): Promise<boolean> {
  return runtime.db.transaction(async (tx) => {
    const before = await lockDocument(tx, scope, { documentId })
    requireUpkeeper(scope, before)
    const after = merge(before, change)
    const setsOwner = after.ownerId !== before.ownerId
    const setsDates = after.reviewAt !== before.reviewAt || after.expiresAt !== before.expiresAt
    const setsStanding = after.isOfficial !== before.isOfficial
    if (!setsOwner && !setsDates && !setsStanding) return false
    if (setsOwner) await assertMayOwn(tx, scope, documentId, after.ownerId)
    const today = utcDay(runtime.now())
    const problem = checkUpkeep(before, change, today)
    if (problem !== null) throw new FootnoteError('invalid_request', { detail: problem })
    const setsReview = after.reviewAt !== null && after.reviewAt !== before.reviewAt && after.reviewAt > today
    const also = setsReview ? { reviewDays: daysBetween(today, after.reviewAt) } : {}
    const documentIds = await lockFamily(tx, scope, { documentId })
    const tellsOwner = setsOwner || setsDates
    await writeUpkeep(tx, scope, { documentIds, before: merge(before, {}), after, tellsOwner, also })
    const entry = { targetKind: 'document', targetId: documentId }
    if (setsOwner) {
      const detail = { from: before.ownerId, to: after.ownerId }
      await appendAudit(tx, scope, { ...entry, action: 'document.owner-set', detail })
    }
    if (setsDates) {
      const { reviewAt, expiresAt } = after
      await appendAudit(tx, scope, { ...entry, action: 'document.dates-set', detail: { reviewAt, expiresAt } })
    }
    if (setsStanding) {
      const detail = { isOfficial: after.isOfficial }
      await appendAudit(tx, scope, { ...entry, action: 'document.standing-set', detail })
    }
    return true
  })
}

function merge(before: Upkeep, change: UpkeepChange): Upkeep {
  const { ownerId = before.ownerId, reviewAt = before.reviewAt, expiresAt = before.expiresAt } = change
  const { isOfficial = before.isOfficial } = change
  return { ownerId: ownerId as UserId | null, reviewAt, expiresAt, isOfficial }
}

/** Somebody who cannot open a document cannot answer for it. */
async function assertMayOwn(tx: Tx, scope: Scope, documentId: DocumentId, ownerId: UserId | null): Promise<void> {
  requireRole(scope, 'admin')
  if (ownerId === null) return
  const readers = await listReaders(tx, scope, { documentId, userId: ownerId })
  if (readers.length > 0) return
  throw new FootnoteError('invalid_request', {
    detail: 'The owner must be a person of this workspace who may read the document.',
  })
}
