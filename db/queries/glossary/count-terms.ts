import { count } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { glossaryTerms } from '@/db/schema'
import type { GlossaryStatus } from '@/lib/domain/glossary'
import type { Scope } from '@/lib/domain/scope'
import { termIsVisible } from './term-is-visible'

/** How many terms the scope may be told, by state. */
export async function countTerms(db: Db, scope: Scope): Promise<Record<GlossaryStatus, number>> {
  const rows = await db
    .select({ status: glossaryTerms.status, count: count() })
    .from(glossaryTerms)
    .where(termIsVisible(scope))
    .groupBy(glossaryTerms.status)
  return { proposed: 0, accepted: 0, dismissed: 0, ...Object.fromEntries(rows.map((row) => [row.status, row.count])) }
}
