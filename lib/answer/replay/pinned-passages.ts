import type { Source } from '@/lib/domain/answer'
import type { RecipePart } from '@/lib/domain/answer-recipe'
import type { ChunkId, CollectionId, DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'

/** The passages of a part's prompt as they stood in it; null where a source is not there any more. */
export function pinnedPassages(part: RecipePart, sources: readonly Source[]): Passage[] | null {
  const passages = part.passages.map(({ source: index, tokenCount, date, score, logit }): Passage | null => {
    const source = sources[index]
    if (!source) return null
    return {
      ...source,
      documentId: source.documentId as DocumentId,
      revisionId: source.revisionId as RevisionId,
      chunkId: source.chunkId as ChunkId,
      // Nothing after retrieval asks for the collection.
      collectionId: '' as CollectionId,
      tokenCount,
      date,
      score,
      scores: { keyword: null, vector: null, fused: score, reranked: logit },
    }
  })
  return passages.every((passage) => passage !== null) ? passages : null
}
