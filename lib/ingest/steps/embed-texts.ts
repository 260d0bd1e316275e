import type { EmbeddingInsert } from '@/db/queries/documents/stage-chunks'
import type { ChunkId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Embedder } from '@/lib/models/ports'

export type TextToEmbed = { readonly id: ChunkId; readonly searchText: string }

/** Vectors for chunks, as rows. What is embedded is the context header and the text, the same that the keyword engine indexes. */
export async function embedTexts(
  scope: Scope,
  embedder: Embedder,
  texts: readonly TextToEmbed[],
  signal?: AbortSignal,
): Promise<EmbeddingInsert[]> {
  if (texts.length === 0) return []
  const vectors = await embedder.embedPassages(
    texts.map((text) => text.searchText),
    { scope, task: 'embed-passage', requestId: newId('request'), ...(signal ? { signal } : {}) },
  )
  return texts.flatMap(({ id }, i) => {
    const embedding = vectors[i]
    if (!embedding) return []
    return [
      { workspaceId: scope.workspaceId, chunkId: id, model: embedder.id, dimension: embedder.dimension, embedding },
    ]
  })
}
