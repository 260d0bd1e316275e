import type { ChunkInsert } from '@/db/queries/documents/stage-chunks'
import type { ChunkId, CollectionId, DocumentId, RevisionId, WorkspaceId } from '@/lib/domain/ids'
import { segmentWords } from '@/lib/domain/text/segment-words'
import type { ReadChunk } from '../child/messages'
import { readLanguages } from '../languages/read-languages'

type Place = {
  readonly workspaceId: WorkspaceId
  readonly collectionId: CollectionId
  readonly documentId: DocumentId
  readonly revisionId: RevisionId
  readonly isActive: boolean
}

export type ChunkRow = ChunkInsert & { id: ChunkId; searchText: string }

/** The ids follow from the revision's id and the ordinal, so a second run writes the same rows. */
export function toChunkRows(place: Place, chunks: readonly ReadChunk[]): ChunkRow[] {
  const languageOf = readLanguages(chunks)
  const stem = place.revisionId.slice(place.revisionId.indexOf('_') + 1)
  return chunks.map((chunk) => ({
    ...place,
    id: `chk_${stem}${chunk.ordinal.toString(36).padStart(4, '0')}` as ChunkId,
    ordinal: chunk.ordinal,
    searchText: `${chunk.context}\n${chunk.text}`,
    language: languageOf(chunk),
    segmentedText: segmentWords(`${chunk.context}\n${chunk.text}`),
    context: chunk.context,
    headingPath: [...chunk.headingPath],
    pageStart: chunk.pageStart,
    pageEnd: chunk.pageEnd,
    charStart: chunk.charStart,
    charEnd: chunk.charEnd,
    tokenCount: chunk.tokenCount,
    simhash: chunk.simhash,
  }))
}
