import { and, inArray, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { glossaryTerms } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { termIsVisible } from './term-is-visible'

/** Every meaning of these terms that is accepted or proposed and that the scope may be told. */
export async function findAlternatives(db: Db, scope: Scope, { termKeys }: { termKeys: readonly string[] }) {
  if (termKeys.length === 0) return []
  const { id, termKey, meaning, status } = glossaryTerms
  return db
    .select({ id, termKey, meaning })
    .from(glossaryTerms)
    .where(and(termIsVisible(scope), ne(status, 'dismissed'), inArray(termKey, [...termKeys])))
}
