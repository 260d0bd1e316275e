import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { DriftFinding } from '@/lib/domain/drift'
import type { WorkspaceId } from '@/lib/domain/ids'
import { createdAt, moment, workspaceId } from './columns'

/** What was measured of a window against its base. Numbers alone: nothing of a question is kept. */
export const driftReadings = pgTable(
  'drift_readings',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    endsAt: moment('ends_at').notNull(),
    windowDays: integer('window_days').notNull(),
    findings: jsonb('findings').$type<DriftFinding[]>().notNull(),
    /** The embedder that compared the questions, or `words`. */
    method: text('method').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.endsAt] })],
)
