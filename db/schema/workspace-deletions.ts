import { index, json, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'
import type { Signed } from '@/lib/domain/signed-receipt'
import type { AuditEnd, WorkspaceDeletionStatus, WorkspaceReceipt } from '@/lib/domain/workspace-deletion'
import { createdAt, moment } from './columns'

/**
 * Deletions of whole workspaces, and their receipts. It stands apart from what it speaks of: `target_id` is no `workspace_id`, so that nothing that goes through a workspace's
 * rows comes by here.
 */
export const workspaceDeletions = pgTable(
  'workspace_deletions',
  {
    id: text('id').primaryKey(),
    targetId: text('target_id').$type<WorkspaceId>().notNull(),
    name: text('name').notNull(),
    status: text('status').$type<WorkspaceDeletionStatus>().notNull().default('waiting'),
    requestedBy: text('requested_by').$type<UserId>().notNull(),
    startsAt: moment('starts_at').notNull(),
    startedAt: moment('started_at'),
    heartbeatAt: moment('heartbeat_at'),
    finishedAt: moment('finished_at'),
    /** When it was looked through once more, for what was under way and written afterwards. */
    settledAt: moment('settled_at'),
    /** Counted in the transaction that removes: a second attempt counts on. */
    removed: jsonb('removed').$type<Record<string, number>>().notNull().default({}),
    audit: jsonb('audit').$type<AuditEnd>(),
    /** Words and vectors of a few passages, for the search afterwards. Emptied with it. */
    samples: jsonb('samples').$type<unknown>(),
    /** SHA-256 of the sessions and keys that ended with it: whoever comes with one is told why. */
    ended: jsonb('ended').$type<string[]>().notNull().default([]),
    /** The empty workspace that was made because this was the last one. */
    successorId: text('successor_id').$type<WorkspaceId>(),
    /** As text and not taken apart: its signature is over one order of keys. */
    receipt: json('receipt').$type<Signed<WorkspaceReceipt>>(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('workspace_deletions_open')
      .on(t.targetId)
      .where(sql`${t.status} in ('waiting', 'running')`),
    index('workspace_deletions_ended').using('gin', t.ended),
  ],
)
