import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { RebuildProgress } from '@/lib/domain/collection-rebuild'
import type { CollectionRebuild } from './find-rebuild'
import { documentPlaces } from './document-places'

/** How far a rebuild is; see documentPlaces. The rebuild is what carries the right to know. */
export async function countPlaces(db: Db | Tx, rebuild: CollectionRebuild): Promise<RebuildProgress> {
  const rows = await db.execute<{ place: string; count: number }>(
    sql`select place, count(*)::int as count from ${documentPlaces(rebuild)} p group by place`,
  )
  const countOf = (place: keyof RebuildProgress): number => rows.find((row) => row.place === place)?.count ?? 0
  return {
    ready: countOf('ready'),
    building: countOf('building'),
    unstaged: countOf('unstaged'),
    reading: countOf('reading'),
    failed: countOf('failed'),
  }
}
