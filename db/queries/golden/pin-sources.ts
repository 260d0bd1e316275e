import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'

/**
 * Writes where the passages of cases stand now. What a case expects is the same, so its version and its history stay. A case that was
 * changed meanwhile keeps the change.
 */
export async function pinSources(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { cases: readonly (Pick<GoldenCase, 'id' | 'sources'> & { version: number })[] },
): Promise<void> {
  if (params.cases.length === 0) return
  await db.execute(sql`
    update golden_cases g set definition = jsonb_set(g.definition, '{sources}', x.sources)
    from jsonb_to_recordset(${JSON.stringify(params.cases)}::text::jsonb) as x(id text, version int, sources jsonb)
    where g.workspace_id = ${scope.workspaceId} and g.id = x.id and g.version = x.version`)
}
