import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AlertDetail, AlertKind } from '@/lib/domain/alert'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'
import { moment, workspaceId } from './columns'

/** What an admin should look at: a gate that no longer holds, a canary question that ends otherwise, a figure that drifted. */
export const alerts = pgTable(
  'alerts',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    kind: text('kind').$type<AlertKind>().notNull(),
    /** What it is about among those of its kind: a suite, a case, a figure. */
    subject: text('subject').notNull(),
    detail: jsonb('detail').$type<AlertDetail>().notNull(),
    raisedAt: moment('raised_at').notNull(),
    endedAt: moment('ended_at'),
    acceptedBy: text('accepted_by').$type<UserId>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    /** One thing has one open alert, however often it is seen. */
    uniqueIndex('alerts_open')
      .on(t.workspaceId, t.kind, t.subject)
      .where(sql`ended_at is null`),
    index('alerts_raised').on(t.workspaceId, t.raisedAt),
  ],
)

/** Until when each admin has seen alerts. */
export const alertViews = pgTable(
  'alert_views',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    userId: text('user_id').$type<UserId>().notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] })],
)
