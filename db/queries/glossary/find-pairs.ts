import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { glossaryTerms } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { termIsVisible } from './term-is-visible'

/** A question that hits more is a list of terms, and no question. */
const most = 50

/** Accepted terms of which one side has one of these keys, and which this scope may be told. */
export function findPairs(db: Db, scope: Scope, { keys }: { keys: readonly string[] }) {
  const { workspaceId, id, term, meaning, onlyCapitals, status, termKey, meaningKey } = glossaryTerms
  return db
    .select({ id, term, meaning, onlyCapitals })
    .from(glossaryTerms)
    .where(
      and(
        eq(workspaceId, scope.workspaceId),
        eq(status, 'accepted'),
        or(inArray(termKey, [...keys]), inArray(meaningKey, [...keys])),
        termIsVisible(scope),
      ),
    )
    .orderBy(asc(termKey), asc(meaningKey))
    .limit(most)
}
