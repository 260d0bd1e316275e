import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'

export type KeywordStatistics = { readonly count: number; readonly averageLength: number }

type Cached = { readonly at: number; readonly value: Promise<KeywordStatistics> }

/** They change slowly, and a scan of all lengths costs more than the rest of a query on a large workspace. */
const freshMs = 30_000
const caches = new WeakMap<Db, Map<string, Cached>>()

/** How many chunks the workspace's sql-bm25 index holds, and their mean length in stems. At most 30 s old, never an old zero. */
export async function keywordStatistics(db: Db, scope: Scope): Promise<KeywordStatistics> {
  const cache = caches.get(db) ?? new Map<string, Cached>()
  caches.set(db, cache)
  const known = cache.get(scope.workspaceId)
  if (known && performance.now() - known.at < freshMs) return known.value
  const value = readStatistics(db, scope)
  cache.set(scope.workspaceId, { at: performance.now(), value })
  const forget = (): void => void cache.delete(scope.workspaceId)
  value.then(({ count }) => count === 0 && forget(), forget)
  return value
}

async function readStatistics(db: Db, scope: Scope): Promise<KeywordStatistics> {
  const rows = await db.execute<{ count: number; average: number | null }>(sql`
    select count(*)::int as count, avg(length)::float8 as average
    from keyword_postings where workspace_id = ${scope.workspaceId} and term = ''`)
  return { count: rows[0]?.count ?? 0, averageLength: rows[0]?.average ?? 1 }
}
