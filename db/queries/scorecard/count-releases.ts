import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'

/**
 * Prompt versions that reached a reader in the period, as a canary or active, and those of them that were rolled back in it. A roll-back of the
 * active version is an event of the one that came back: taken back was the one that became active before it.
 */
export async function countReleases(
  db: Db,
  scope: Scope,
  { from, to }: { from: Date; to: Date },
): Promise<{ released: number; rolledBack: number }> {
  const [row] = await db.execute<{ released: number; rolledBack: number }>(sql`
    with moves as (
      select name, version, kind, created_at,
        lag(version) over (partition by name, kind in ('activated', 'rolled-back') order by created_at, id) as before
      from prompt_events where workspace_id = ${scope.workspaceId}
        and kind in ('canary-started', 'activated', 'canary-rolled-back', 'rolled-back')
    ), versions as (
      select bool_or(kind in ('canary-rolled-back', 'rolled-back')) as is_rolled_back from moves
      where created_at >= ${from.toISOString()}::timestamptz and created_at < ${to.toISOString()}::timestamptz
      group by name, case when kind = 'rolled-back' then coalesce(before, version) else version end
    )
    select count(*)::int as "released", (count(*) filter (where is_rolled_back))::int as "rolledBack" from versions`)
  return row ?? { released: 0, rolledBack: 0 }
}
