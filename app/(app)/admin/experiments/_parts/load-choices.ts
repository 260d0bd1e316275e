import { listGroups } from '@/db/queries/people/list-groups'
import { listPeople } from '@/db/queries/people/list-people'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { describeThing } from '@/lib/domain/experiment-words'
import type { Scope } from '@/lib/domain/scope'
import { activeValue } from '@/lib/experiments/active-value'
import { resolveModel } from '@/lib/experiments/resolve-model'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ExperimentFormProps } from './experiment-form'

/** What the form offers: what is active, models, groups and people. */
export async function loadChoices(
  runtime: Runtime,
  scope: Scope,
): Promise<Pick<ExperimentFormProps, 'active' | 'models' | 'rerankers' | 'groups' | 'people'>> {
  const [settings, model, models, rerankers, groups, people] = await Promise.all([
    loadWorkspaceSettings(runtime.db, scope),
    resolveModel(runtime, scope),
    runtime.models.listChatModels(scope),
    runtime.models.listRerankers(scope),
    listGroups(runtime.db, scope),
    listPeople(runtime.db, scope),
  ])
  return {
    active: {
      model,
      routing: describeThing('routing', activeValue('routing', settings)),
      retrieval: describeThing('retrieval', activeValue('retrieval', settings)),
      strict: activeValue('strict', settings) === true,
      forms: activeValue('forms', settings) === true,
    },
    models: models.map(({ id, label, provider, local }) => ({ id, label: local ? label : `${label} (${provider})` })),
    rerankers: rerankers.map(({ id, label, provider }) => ({ id, label: `${label} (${provider})` })),
    groups: groups.map(({ id, name, people: count }) => ({
      id,
      name,
      hint: `${count} ${count === 1 ? 'person' : 'people'}`,
    })),
    people: people
      .filter(({ disabledAt }) => disabledAt === null)
      .map(({ id, name, email }) => ({ id, name, hint: email })),
  }
}
