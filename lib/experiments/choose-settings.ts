import { findRunningExperiments } from '@/db/queries/experiments/find-running-experiments'
import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import type { AnswerOrigin } from '@/lib/domain/answer'
import type { EvalVariant, RetrievalVariant } from '@/lib/domain/eval-run'
import type { AnswerArms, ExperimentThing } from '@/lib/domain/experiment'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { activeValue, changedValue } from './active-value'
import { assignArm } from './assign-arm'

export type SettingsWish = {
  /** Asked for: by the reader, an eval run or a replay. What is asked for is in no experiment. */
  readonly variant: Omit<EvalVariant, 'promptVersion'>
  readonly origin: AnswerOrigin
  readonly settings: WorkspaceSettings
}

/** What an answer is made with besides its prompt. */
export type AnswerSettings = {
  readonly modelId: string
  /** Undefined: the same for simple questions. */
  readonly simpleModelId: string | undefined
  readonly retrieval: RetrievalVariant
  readonly strict: boolean
  readonly forms: boolean
  /** Null: it takes part in no experiment. */
  readonly arms: AnswerArms | null
}

/**
 * The policy: what this answer is made with. For each thing in this order: what was asked for; the change of an experiment for readers who have it;
 * the workspace's setting. Asks the database each time, so that a stop, a roll-back and the kill switch hold from the next question on,
 * in every process; an answer that is being written ends with what it began with.
 */
export async function chooseSettings(
  runtime: Pick<Runtime, 'db' | 'models'>,
  scope: Scope,
  { variant, origin, settings }: SettingsWish,
): Promise<AnswerSettings> {
  const running = origin === 'reader' ? await findRunningExperiments(runtime.db, scope) : []
  const arms: Record<string, 'control' | 'treatment'> = {}
  const valueOf = (what: ExperimentThing): ReturnType<typeof activeValue> => {
    const active = activeValue(what, settings)
    const experiment = running.find((one) => one.what === what)
    // Who asks for a model gets it, for simple questions too.
    const isAsked = variant[what] !== undefined || (what === 'routing' && variant.model !== undefined)
    const arm = experiment && !isAsked ? assignArm(experiment, scope) : null
    if (!experiment || arm === null) return active
    arms[experiment.id] = arm
    return arm === 'treatment' ? changedValue(experiment.change, active) : active
  }
  const [model, routing, retrieval] = [valueOf('model'), valueOf('routing'), valueOf('retrieval')]
  const simple = variant.routing === undefined ? routing : variant.routing
  const [strict, forms] = [valueOf('strict'), valueOf('forms')]
  return {
    modelId: variant.model ?? (await runtime.models.defaultChatModel(scope, typeof model === 'string' ? model : null)),
    simpleModelId: variant.model === undefined ? await offered(runtime, scope, simple) : undefined,
    retrieval: { ...(typeof retrieval === 'object' ? retrieval : null), ...variant.retrieval },
    strict: variant.strict ?? strict === true,
    forms: variant.forms ?? forms === true,
    arms: Object.keys(arms).length > 0 ? arms : null,
  }
}

/** A model that nobody offers any more is as one that was never chosen. */
async function offered(
  runtime: Pick<Runtime, 'models'>,
  scope: Scope,
  model: ReturnType<typeof activeValue>,
): Promise<string | undefined> {
  if (typeof model !== 'string') return undefined
  const choices = await runtime.models.listChatModels(scope)
  return choices.some(({ id }) => id === model) ? model : undefined
}
