import { loadChunks } from '@/db/search/load-chunks'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import type { Candidate } from './candidate'
import type { RankedChunk } from './ranked-chunk'

/**
 * Candidates with their text and document, in the same order. Rights are checked again by the query: a candidate that the scope
 * may not see any more, or that expired or was replaced since it was ranked, is dropped.
 */
export async function loadRankedChunks(
  runtime: Runtime,
  scope: Scope,
  candidates: readonly Candidate[],
): Promise<RankedChunk[]> {
  const rows = await loadChunks(runtime.db, scope, {
    chunkIds: candidates.map((candidate) => candidate.chunkId),
    today: utcDay(runtime.now()),
  })
  const byId = new Map(rows.map((row) => [row.chunkId, row]))
  return candidates.flatMap((candidate) => {
    const row = byId.get(candidate.chunkId)
    if (!row) return []
    return [{ ...row, ...candidate, score: candidate.scores.fused }]
  })
}
