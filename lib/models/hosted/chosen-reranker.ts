import type { Env } from '@/lib/config/env'
import type { WorkspaceSettings } from '@/lib/config/workspace-settings'

/** Stands for the reranker on this server, in settings and where one is asked for. */
export const localReranker = 'local'

export const environmentReranker = (env: Pick<Env, 'FOOTNOTE_RERANK_MODEL'>): string =>
  env.FOOTNOTE_RERANK_MODEL ?? localReranker

/** Who orders passages where nobody asks for another: the workspace's choice, else the environment's, else the one on this server. */
export const chosenReranker = (
  { retrieval }: Pick<WorkspaceSettings, 'retrieval'>,
  env: Pick<Env, 'FOOTNOTE_RERANK_MODEL'>,
): string => retrieval?.reranker ?? environmentReranker(env)
