import { listOpenRebuilds } from '@/db/queries/rebuilds/list-open-rebuilds'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Scope } from '@/lib/domain/scope'
import { readJudgeState } from '@/lib/evals/judge/require-judge'
import { listSuites } from '@/lib/evals/list-suites'
import { nextEmbedder } from '@/lib/models/embedder-in-force'
import { listVersions } from '@/lib/prompts/list-versions'
import type { Runtime } from '@/lib/runtime/runtime'
import { statusWords } from '../../prompts/_parts/version-status'
import type { StartChoices } from './start-main-fields'

/** What a run can be started with here. Prompts and rebuilds are for admins; an index is offered once it is built, because a run with half of one says nothing. */
export async function loadStartChoices(runtime: Runtime, scope: Scope): Promise<StartChoices> {
  const isAdmin = scope.role === 'admin'
  const [suites, models, judge, prompts, rerankers, settings, rebuilds] = await Promise.all([
    listSuites(runtime, scope),
    runtime.models.listChatModels(scope),
    readJudgeState(runtime, scope),
    isAdmin ? listVersions(runtime, scope) : null,
    runtime.models.listRerankers(scope),
    loadWorkspaceSettings(runtime.db, scope),
    isAdmin ? listOpenRebuilds(runtime.db, scope) : [],
  ])
  return {
    suites,
    models: models.map(({ id, label, local }) => ({ id, label, local })),
    judge: judge.model,
    prompts: (prompts?.versions ?? []).map(({ version, status }) => ({ version, hint: statusWords[status].word })),
    rerankers: rerankers.map(({ id, label }) => ({ id, label })),
    embedder: nextEmbedder(settings),
    rebuilds: rebuilds
      .filter(({ status }) => status === 'ready' || status === 'stopped')
      .map(({ id, collectionName }) => ({ id, label: collectionName })),
  }
}
