import type { ChunkId, CollectionId, DocumentId, RevisionId } from '@/lib/domain/ids'
import type { RankedChunk } from '../ranked-chunk'

/** A ranked chunk for tests: `text` stands at `charStart` of its revision; what a test does not name has a plain value. */
export function makeRankedChunk(given: Partial<Omit<RankedChunk, 'charEnd'>> = {}): RankedChunk {
  const ordinal = given.ordinal ?? 0
  const text = given.text ?? `Chunk ${ordinal}.`
  const charStart = given.charStart ?? 0
  return {
    chunkId: `chk_${ordinal}` as ChunkId,
    documentId: 'doc_1' as DocumentId,
    revisionId: 'rev_1' as RevisionId,
    collectionId: 'col_1' as CollectionId,
    externalId: 'handbook/leave.md',
    title: 'Leave',
    mediaType: 'text/markdown',
    date: null,
    headingPath: [],
    pageStart: null,
    pageEnd: null,
    simhash: null,
    isOfficial: false,
    cutAs: '1',
    tokenCount: 100,
    score: 0.5,
    ranks: { keyword: 1, vector: 1, fused: 1, reranked: null },
    scores: { keyword: 5, vector: 0.8, fused: 0.5, reranked: null },
    ...given,
    ordinal,
    text,
    charStart,
    charEnd: charStart + text.length,
  }
}
