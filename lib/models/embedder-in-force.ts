import { readEnv } from '@/lib/config/env'
import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import { localEmbedderId } from '@/lib/models/local/create-local-embedder'

/** The id of the embedder whose vectors serve now: one that is held, else the workspace's choice, the environment's, the local one. */
export function embedderInForce(settings: WorkspaceSettings): string {
  return settings.heldEmbeddingModel ?? chosenEmbedder(settings)
}

/** The id of the embedder that is to take over once all documents have its vectors; null when no change is under way. */
export function nextEmbedder(settings: WorkspaceSettings): string | null {
  return settings.nextEmbeddingModel ?? (settings.heldEmbeddingModel === undefined ? null : chosenEmbedder(settings))
}

function chosenEmbedder(settings: WorkspaceSettings): string {
  return settings.embeddingModel ?? readEnv().FOOTNOTE_EMBEDDING_MODEL ?? localEmbedderId
}
