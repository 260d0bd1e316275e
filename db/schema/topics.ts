import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { TopicDays, TopicRunStatus } from '@/lib/domain/topic'
import type { AnswerId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { createdAt, moment, workspaceId } from './columns'

/** One sorting of a period's questions into topics. The newest completed one of each length of period is kept. */
export const topicRuns = pgTable(
  'topic_runs',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    days: integer('days').$type<TopicDays>().notNull(),
    /** The period ends here; the one before it has the same length. */
    endsAt: moment('ends_at').notNull(),
    status: text('status').$type<TopicRunStatus>().notNull().default('queued'),
    /** The embedder's id, or `words` where there was none. */
    method: text('method'),
    /** Different questions to compare, and those that have been read. */
    total: integer('total').notNull().default(0),
    done: integer('done').notNull().default(0),
    /** Questions of the period and of the one before; more than `taken` when only the newest were sorted. */
    asked: integer('asked').notNull().default(0),
    taken: integer('taken').notNull().default(0),
    askedBefore: integer('asked_before').notNull().default(0),
    takenBefore: integer('taken_before').notNull().default(0),
    errorCode: text('error_code').$type<ErrorCode>(),
    heartbeatAt: moment('heartbeat_at'),
    finishedAt: moment('finished_at'),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('topic_runs_days').on(t.workspaceId, t.days, t.createdAt),
    uniqueIndex('topic_runs_open')
      .on(t.workspaceId, t.days)
      .where(sql`status in ('queued', 'running')`),
  ],
)

/** Which topic a question stands in. Ids only: words, names and counts are worked out when they are shown, so they go with the question. */
export const topicMembers = pgTable(
  'topic_members',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    runId: text('run_id').notNull(),
    answerId: text('answer_id').$type<AnswerId>().notNull(),
    topic: integer('topic').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.runId, t.answerId] }),
    index('topic_members_answer').on(t.workspaceId, t.answerId),
  ],
)
