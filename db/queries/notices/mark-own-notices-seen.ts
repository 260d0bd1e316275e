import type { Db } from '@/db/client'
import { markAlertsSeen } from '@/db/queries/alerts/mark-alerts-seen'
import { markDisputesSeen } from '@/db/queries/disputes/mark-disputes-seen'
import { markUpkeepSeen } from '@/db/queries/documents/mark-upkeep-seen'
import { markNoticesSeen } from '@/db/queries/feedback/mark-notices-seen'
import { markRequestsSeen } from '@/db/queries/requests/mark-requests-seen'
import { markSavedSeen } from '@/db/queries/saved/mark-saved-seen'
import type { Scope } from '@/lib/domain/scope'

/** The reader has seen everything that listOwnNotices lists. */
export async function markOwnNoticesSeen(db: Db, scope: Scope, params: { now: Date }): Promise<void> {
  await markAlertsSeen(db, scope, params)
  await markUpkeepSeen(db, scope, params)
  await markDisputesSeen(db, scope, params)
  await markNoticesSeen(db, scope, params)
  await markRequestsSeen(db, scope, params)
  await markSavedSeen(db, scope, params)
}
