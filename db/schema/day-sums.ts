import { boolean, date, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { DaySumName, DaySums } from '@/lib/domain/day-sums'
import type { WorkspaceId } from '@/lib/domain/ids'
import { workspaceId } from './columns'

/**
 * What the answers and the model calls of a day that is over add up to, so that a screen of figures over ninety days reads ninety rows.
 * Triggers mark a day as stale when something of it is written or deleted later: a rating, a redaction, a conversation that is erased.
 * Whoever changes what `figures` hold empties the table in the same migration.
 */
export const daySums = pgTable(
  'day_sums',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    name: text('name').$type<DaySumName>().notNull(),
    /** Of UTC. */
    day: date('day', { mode: 'string' }).notNull(),
    /** To be added up (again). */
    isStale: boolean('is_stale').notNull().default(true),
    figures: jsonb('figures').$type<DaySums[DaySumName]>(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.name, t.day] })],
)
