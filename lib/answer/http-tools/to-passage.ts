import type { ChunkId, CollectionId, DocumentId, RevisionId, ToolResultId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'
import type { ServiceMark } from '@/lib/domain/tool-service'

/** Of text in words and figures. Counted on the safe side, because no tokeniser need be there. */
const charactersPerToken = 3

/** What a service said, as a passage: told, checked and cited like one of a document, and marked as none. */
export function toPassage(id: ToolResultId, service: ServiceMark, text: string): Passage {
  const ranks = { keyword: null, vector: null, fused: null, reranked: null }
  return {
    documentId: id as string as DocumentId,
    externalId: '',
    revisionId: id as string as RevisionId,
    collectionId: '' as CollectionId,
    chunkId: id as string as ChunkId,
    title: service.name,
    mediaType: 'text/plain',
    headingPath: [service.operation],
    page: null,
    charStart: 0,
    charEnd: text.length,
    text,
    tokenCount: Math.ceil(text.length / charactersPerToken),
    score: 0,
    ranks,
    scores: { ...ranks, fused: 0 },
    date: service.askedAt.slice(0, 10),
    service,
  }
}
