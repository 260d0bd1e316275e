import { readEnv } from '@/lib/config/env'
import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import { localEmbedderId } from '@/lib/models/local/create-local-embedder'

/** The id of the embedder whose vectors serve now: the workspace's choice, else the environment's, else the local one. */
export function embedderInForce(settings: WorkspaceSettings): string {
  return settings.embeddingModel ?? readEnv().FOOTNOTE_EMBEDDING_MODEL ?? localEmbedderId
}
