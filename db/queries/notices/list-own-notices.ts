import type { Db } from '@/db/client'
import { listAlertNotices, type AlertNotice } from '@/db/queries/alerts/list-alert-notices'
import { listDisputeNotices, type DisputeNotice } from '@/db/queries/disputes/list-dispute-notices'
import { listUpkeepNotices, type UpkeepNotice } from '@/db/queries/documents/list-upkeep-notices'
import { listNotices, type FeedbackNotice } from '@/db/queries/feedback/list-notices'
import { listRequestNotices, type RequestNotice } from '@/db/queries/requests/list-request-notices'
import { listSavedNotices, type SavedNotice } from '@/db/queries/saved/list-saved-notices'
import type { Scope } from '@/lib/domain/scope'

export type OwnNotices = {
  /** For admins. */
  readonly alerts: readonly AlertNotice[]
  readonly upkeep: readonly UpkeepNotice[]
  readonly disputes: readonly DisputeNotice[]
  readonly requests: readonly RequestNotice[]
  readonly ratings: readonly FeedbackNotice[]
  readonly saved: readonly SavedNotice[]
  /** How many of all of them the reader has not seen. */
  readonly unread: number
}

/** Everything that waits for the reader in their profile. */
export async function listOwnNotices(db: Db, scope: Scope, params: { today: string }): Promise<OwnNotices> {
  const [alerts, upkeep, disputes, requests, ratings, saved] = await Promise.all([
    listAlertNotices(db, scope),
    listUpkeepNotices(db, scope, params),
    listDisputeNotices(db, scope, params),
    listRequestNotices(db, scope),
    listNotices(db, scope),
    listSavedNotices(db, scope),
  ])
  const unread = [...alerts, ...upkeep, ...disputes, ...requests, ...ratings, ...saved].filter(
    ({ isNew }) => isNew,
  ).length
  return { alerts, upkeep, disputes, requests, ratings, saved, unread }
}
