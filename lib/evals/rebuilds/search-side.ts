import {
  listSideTexts,
  loadSideChunks,
  loadSideSiblings,
  rankSideByVector,
  type Side,
} from '@/db/queries/rebuilds/list-side-chunks'
import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import type { ChunkId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'
import type { Embedder } from '@/lib/models/ports'
import { buildPassage } from '@/lib/retrieval/build-passage'
import { fuseRankings } from '@/lib/retrieval/fuse-rankings'
import { joinSpanText } from '@/lib/retrieval/join-span-text'
import { mergeNeighbours } from '@/lib/retrieval/merge-neighbours'
import { growToParents } from '@/lib/retrieval/parents/grow-to-parents'
import { siblingPlaces } from '@/lib/retrieval/parents/with-parents'
import { weighRankings } from '@/lib/retrieval/weigh-rankings'
import type { Runtime } from '@/lib/runtime/runtime'
import { rankByWords } from './rank-by-words'

const depth = 50
const pageSize = 500
/** As a search of ten passages takes twenty chunks before neighbours merge. */
const chunksPerSearch = 20
const passagesPerSearch = 10

export type AskedVector = { readonly embedder: Embedder; readonly vectors: ReadonlyMap<string, Float32Array> }

/**
 * A search over one side of a rebuild, by the parts of the search that readers use: both rankings, fused by the same weights, neighbours merged.
 * Without the cross-encoder, whose word on a passage would be the same for both, and without rights: the same documents are on both sides.
 */
export async function openSide(
  runtime: Runtime,
  rebuild: CollectionRebuild,
  side: Side,
  questions: readonly string[],
  asked: AskedVector | null,
): Promise<(question: string) => Promise<Passage[]>> {
  const words = await rankByWords(readTexts(runtime, rebuild, side), questions)
  return async (question) => {
    const keyword = words.rank(question, depth)
    const embedding = asked?.vectors.get(question)
    const vector =
      asked && embedding
        ? await rankSideByVector(runtime.db, rebuild, {
            side,
            embedding,
            model: asked.embedder.id,
            dimension: asked.embedder.dimension,
            limit: depth,
          })
        : []
    const fused = fuseRankings({ keyword, vector, vectorWeight: weighRankings(question) }).slice(0, chunksPerSearch)
    const rows = await loadSideChunks(runtime.db, rebuild, { chunkIds: fused.map(({ chunkId }) => chunkId) })
    const candidates = new Map(fused.map((one) => [one.chunkId, one]))
    const chunks = rows.flatMap((row) => {
      const candidate = candidates.get(row.chunkId)
      return candidate ? [{ ...row, ...candidate, score: candidate.scores.fused }] : []
    })
    const merged = mergeNeighbours(chunks)
    const siblings = await loadSideSiblings(runtime.db, rebuild, { places: siblingPlaces(merged) })
    return growToParents(merged, siblings)
      .slice(0, passagesPerSearch)
      .map((span) => buildPassage(span, joinSpanText(span.members) ?? span.members.map(({ text }) => text).join('\n')))
  }
}

async function* readTexts(
  runtime: Runtime,
  rebuild: CollectionRebuild,
  side: Side,
): AsyncGenerator<{ id: ChunkId; searchText: string }> {
  let after = ''
  for (;;) {
    const page = await listSideTexts(runtime.db, rebuild, { side, after, limit: pageSize })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < pageSize) return
    after = last.id
  }
}
