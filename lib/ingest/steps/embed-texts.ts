import { createHash } from 'node:crypto'
import type { Db } from '@/db/client'
import { findEmbeddingsOfTexts } from '@/db/queries/documents/find-embeddings-of-texts'
import type { EmbeddingInsert } from '@/db/queries/documents/stage-chunks'
import type { ChunkId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Embedder } from '@/lib/models/ports'

export type TextToEmbed = { readonly id: ChunkId; readonly searchText: string }

/**
 * Vectors for chunks, as rows. What is embedded is the context header and the text, the same that the keyword engine indexes. Words
 * that this model has embedded in this workspace before (an unchanged page of a new revision, a copy, a retry) keep their vector.
 */
export async function embedTexts(
  db: Db,
  scope: Scope,
  embedder: Embedder,
  texts: readonly TextToEmbed[],
  signal?: AbortSignal,
): Promise<EmbeddingInsert[]> {
  const hashed = texts.map((text) => ({ ...text, textHash: hashOf(text.searchText) }))
  const known = await findEmbeddingsOfTexts(db, scope, {
    model: embedder.id,
    textHashes: [...new Set(hashed.map(({ textHash }) => textHash))],
  })
  const fresh = new Map(
    hashed.flatMap(({ textHash, searchText }) => (known.has(textHash) ? [] : [[textHash, searchText]])),
  )
  const call = { scope, task: 'embed-passage' as const, requestId: newId('request'), ...(signal ? { signal } : {}) }
  const vectors = fresh.size === 0 ? [] : await embedder.embedPassages([...fresh.values()], call)
  const computed = new Map([...fresh.keys()].map((textHash, index) => [textHash, vectors[index]]))
  return hashed.flatMap(({ id, textHash }) => {
    const embedding = known.get(textHash) ?? computed.get(textHash)
    if (!embedding) return []
    const { id: model, dimension } = embedder
    return [{ workspaceId: scope.workspaceId, chunkId: id, model, dimension, embedding, textHash }]
  })
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')
