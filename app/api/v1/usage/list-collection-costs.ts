import { listCollections } from '@/db/queries/collections/list-collections'
import { listDaySums } from '@/db/queries/day-sums/list-day-sums'
import type { Scope } from '@/lib/domain/scope'
import { costByCollection, type CollectionRow } from '@/lib/evals/scorecard/cost-by-collection'
import type { Runtime } from '@/lib/runtime/runtime'
import type { UsagePeriod } from './read-usage-period'

/** What answers to readers cost by the collections that they cite, as the screen has it. */
export async function listCollectionCosts(
  { db, now }: Pick<Runtime, 'db' | 'now'>,
  scope: Scope,
  { start, end }: UsagePeriod,
): Promise<CollectionRow[]> {
  const [days, collections] = await Promise.all([
    listDaySums(db, scope, { name: 'answers', parts: ['collections'], from: start, to: end, now: now() }),
    listCollections(db, scope),
  ])
  return costByCollection(days, new Map(collections.map(({ id, name }) => [id, name])))
}
