import { sql, type SQL } from 'drizzle-orm'
import { workspaceDeletions } from '@/db/schema'

/** The counts of a deletion's record with these added. */
export function addRemoved(counts: Readonly<Record<string, number>>): SQL {
  return Object.entries(counts).reduce<SQL>(
    (removed, [name, count]) =>
      sql`${removed} || jsonb_build_object(${name}::text, coalesce((${workspaceDeletions.removed}->>${name}::text)::int, 0) + ${count}::int)`,
    sql`${workspaceDeletions.removed}`,
  )
}
