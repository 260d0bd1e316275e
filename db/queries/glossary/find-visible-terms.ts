import { and, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { glossaryTerms } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { termIsVisible } from './term-is-visible'

/** Which of these terms are there and may be told to the scope today. No query for none. */
export async function findVisibleTerms(
  db: Db,
  scope: Scope,
  { ids }: { ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: glossaryTerms.id })
    .from(glossaryTerms)
    .where(and(termIsVisible(scope), inArray(glossaryTerms.id, [...ids])))
  return new Set(rows.map(({ id }) => id))
}
