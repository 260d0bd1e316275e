import { loadChunks } from '@/db/search/load-chunks'
import { loadSiblings } from '@/db/search/load-siblings'
import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { mergeNeighbours } from './merge-neighbours'
import type { RankedChunk } from './ranked-chunk'
import { readPassages } from './read-passages'

/** Chunks on either side. */
const reach = 3
/** Tokens of what stands on one side. */
const longestPassage = 900

/**
 * What stands before and after a passage in its document, in the order of the text, without the passage itself. Rights and expiry are those of
 * now: none where the document may not be read any more, or was replaced meanwhile.
 */
export async function readAround(runtime: Runtime, scope: Scope, passage: Passage): Promise<Passage[]> {
  const chunks = await readNeighbours(runtime, scope, passage, reach)
  const others = chunks.filter((row) => row.charEnd <= passage.charStart || row.charStart >= passage.charEnd)
  const read = await readPassages(runtime, scope, mergeNeighbours(others, longestPassage))
  return read.toSorted((a, b) => a.charStart - b.charStart)
}

/** The chunks around a passage and its own, nearest first, ranked as the passage is; with the rights of now. */
export async function readNeighbours(
  runtime: Runtime,
  scope: Scope,
  passage: Passage,
  most: number,
): Promise<RankedChunk[]> {
  const today = utcDay(runtime.now())
  const [chunk] = await loadChunks(runtime.db, scope, { chunkIds: [passage.chunkId], today })
  if (!chunk) return []
  const { ranks, scores, score } = passage
  const places = [
    { revisionId: chunk.revisionId, first: Math.max(0, chunk.ordinal - most), last: chunk.ordinal + most },
  ]
  const rows = await loadSiblings(runtime.db, scope, { places, today })
  const distance = (ordinal: number): number => Math.abs(ordinal - chunk.ordinal)
  return rows
    .toSorted((a, b) => distance(a.ordinal) - distance(b.ordinal))
    .map((row) => ({ ...row, ranks, scores, score }))
}
