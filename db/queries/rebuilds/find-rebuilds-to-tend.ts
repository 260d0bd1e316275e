import { and, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collectionRebuilds } from '@/db/schema'

/**
 * Rebuilds that go on, and those that are over with something left to clear away. Takes no Scope: the worker's housekeeping, which is given
 * what it needs to act in the name of whoever started it.
 */
export function findRebuildsToTend(db: Db, params: { readonly keptSince: Date }) {
  const { status, switchedAt, finishedAt } = collectionRebuilds
  return db
    .select()
    .from(collectionRebuilds)
    .where(
      and(
        isNull(finishedAt),
        or(
          inArray(status, ['building', 'ready', 'stopped', 'cancelled', 'rolling_back', 'rolled_back']),
          and(sql`${status} = 'switched'`, lt(switchedAt, params.keptSince)),
        ),
      ),
    )
}
