import { loadSiblings } from '@/db/search/load-siblings'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ChunkSpan } from '../merge-neighbours'
import { growToParents, isChild } from './grow-to-parents'

/** Children on either side that are looked at: more than fit into a parent, unless they are lines of a list. */
const reach = 8

/** Spans of chunks that were cut with parents, grown to their parents; one query for all of them, none where there are none. */
export async function withParents(
  runtime: Runtime,
  scope: Scope,
  spans: readonly ChunkSpan[],
): Promise<readonly ChunkSpan[]> {
  const children = spans.filter(({ best }) => isChild(best))
  if (children.length === 0) return spans
  const places = children.map(({ best, members }) => ({
    revisionId: best.revisionId,
    first: (members[0] ?? best).ordinal - reach,
    last: (members.at(-1) ?? best).ordinal + reach,
  }))
  return growToParents(spans, await loadSiblings(runtime.db, scope, { places, today: utcDay(runtime.now()) }))
}
