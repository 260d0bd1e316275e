import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, moment, workspaceId } from './columns'

/** An archived case keeps its history and is not asked any more. */
export type GoldenCaseStatus = 'active' | 'archived'

/** The golden set that the workspace keeps itself, beside those of evals/. */
export const goldenCases = pgTable(
  'golden_cases',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    /** The case's id in runs and files: words of its question. */
    id: text('id').notNull(),
    definition: jsonb('definition').$type<GoldenCase>().notNull(),
    status: text('status').$type<GoldenCaseStatus>().notNull().default('active'),
    /** Grows with each change: who saves on top of an older one is told. */
    version: integer('version').notNull().default(1),
    ownerId: text('owner_id').$type<UserId>().notNull(),
    createdAt: createdAt(),
    updatedBy: text('updated_by').$type<UserId>().notNull(),
    /** Of the definition: results from before say nothing about it. */
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index('golden_cases_status').on(t.workspaceId, t.status)],
)
