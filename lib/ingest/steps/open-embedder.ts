import { ensureEmbeddingIndex } from '@/db/embedding-index'
import type { EmbeddingInsert } from '@/db/queries/documents/stage-chunks'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from '../documents/priorities'
import { embedTexts, type TextToEmbed } from './embed-texts'

export type OpenEmbedder = {
  /** Empty when there is no embedder, or it failed: the text is then found by keyword until its vectors come. */
  embed(texts: readonly TextToEmbed[], signal?: AbortSignal): Promise<EmbeddingInsert[]>
  /** Queues the completion of what went without vectors. */
  finish(): Promise<void>
}

/**
 * The workspace's embedder for one ingestion. A model that is missing or down delays vectors, never the document: it is indexed by
 * keyword and completed by an embed-missing job.
 */
export async function openEmbedder(runtime: Runtime, scope: Scope): Promise<OpenEmbedder> {
  const embedder = await runtime.models.embedder(scope)
  let missing = embedder === null
  if (embedder) await ensureEmbeddingIndex(runtime.db, { model: embedder.id, dimension: embedder.dimension })
  return {
    async embed(texts, signal) {
      if (!embedder || missing) return []
      try {
        return await embedTexts(runtime.db, scope, embedder, texts, signal)
      } catch (error) {
        if (signal?.aborted) throw toFootnoteError(signal.reason)
        runtime.log.error('embed_failed', error, { chunks: texts.length })
        missing = true
        return []
      }
    },
    async finish() {
      if (!missing || !embedder) return
      const { workspaceId, userId } = scope
      await runtime.jobs.enqueue(
        'embed-missing',
        { workspaceId, userId },
        { priority: priorities.background, singletonKey: workspaceId },
      )
    },
  }
}
