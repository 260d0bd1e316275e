import { loadSiblings } from '@/db/search/load-siblings'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ChunkSpan } from '../merge-neighbours'
import { growToParents, isChild } from './grow-to-parents'

/** Children on either side that are looked at: more than fit into a parent, unless they are lines of a list. */
const reach = 8

/** Where the siblings of spans' children stand, that a parent may be made of. */
export const siblingPlaces = (spans: readonly ChunkSpan[]) =>
  spans
    .filter(({ best }) => isChild(best))
    .map(({ best, members }) => ({
      revisionId: best.revisionId,
      first: (members[0] ?? best).ordinal - reach,
      last: (members.at(-1) ?? best).ordinal + reach,
    }))

/** Spans of chunks that were cut with parents, grown to their parents; one query for all of them, none where there are none. */
export async function withParents(
  runtime: Runtime,
  scope: Scope,
  spans: readonly ChunkSpan[],
): Promise<readonly ChunkSpan[]> {
  const places = siblingPlaces(spans)
  if (places.length === 0) return spans
  return growToParents(spans, await loadSiblings(runtime.db, scope, { places, today: utcDay(runtime.now()) }))
}
