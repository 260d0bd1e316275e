import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, workspaceId } from './columns'

/** Who was asked in a month, and did answer or did not want to. What they said is not here, and cannot be put together with it. */
export const surveyAsks = pgTable(
  'survey_asks',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    /** `2026-03`, UTC. */
    month: text('month').notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.month, t.userId] })],
)

/** How often a score was given in a month. Counts alone, of nobody. */
export const surveyScores = pgTable(
  'survey_scores',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    month: text('month').notNull(),
    score: integer('score').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.month, t.score] })],
)
