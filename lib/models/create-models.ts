import type { LanguageModelV3 } from '@ai-sdk/provider'
import type { Db } from '@/db/client'
import { findBudgets } from '@/db/queries/budgets/find-budgets'
import type { Env } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Logger } from '@/lib/observability/logger'
import { createModelAdmin } from './admin/create-model-admin'
import { createBudgetGuard } from './budgets/budget-guard'
import { chooseByBudget } from './budgets/choose-by-budget'
import { chooseHosted, defaultModelId, extractiveChoice, listChoices } from './choose-chat-models'
import { createExtractiveModel } from './extractive/create-extractive-model'
import { createHostedEmbedders } from './hosted/create-hosted-embedders'
import { chosenReranker, environmentReranker, localReranker } from './hosted/chosen-reranker'
import { createHostedReranker } from './hosted/create-hosted-reranker'
import { listRerankers } from './hosted/list-rerankers'
import { createLocalModels } from './local/create-local-models'
import { createMeter } from './metering/create-meter'
import type { CallContext, Embedder, FindPersonalData, Models } from './ports'
import { guardChatModel } from './privacy/guard-chat-model'
import { guardEmbedder } from './privacy/guard-embedder'
import { guardReranker } from './privacy/guard-reranker'
import { createProviderModels } from './providers/create-provider-models'
import { createConfigurationSource, type ModelConfiguration } from './providers/load-configuration'
import { createBreakers } from './resilience/circuit-breaker'
import type { CallLimits, ChatCandidate } from './resilience/chat-candidate'
import { createResilientModel } from './resilience/create-resilient-model'
import { createRetryBudget } from './resilience/retry-budget'

export type CreateModelsInput = {
  readonly db: Db
  readonly env: Env
  readonly log: Logger
  /** The installation's secret, at least 32 bytes; keys of providers are encrypted with it. */
  readonly secret: Buffer
  /** Finds what a workspace may wish not to be sent to providers. */
  readonly findPersonalData: FindPersonalData
  readonly limits?: CallLimits
}

export type OwnedModels = Models & {
  /** Writes what the meter holds, for the last time. */
  close(): Promise<void>
}

/** Builds the model ports for one process: local models through the model server, hosted ones as configured. */
export async function createModels({
  db,
  env,
  log,
  secret,
  findPersonalData,
  limits,
}: CreateModelsInput): Promise<OwnedModels> {
  // The SDK would print its advice about models to the console, past our logger.
  globalThis.AI_SDK_LOG_WARNINGS = false
  const meter = createMeter(db, log)
  const local = createLocalModels(env, meter)
  const configuration = createConfigurationSource(db, env, secret)
  const resilience = {
    meter,
    breakerOf: createBreakers(),
    budget: createRetryBudget(),
    guard: createBudgetGuard(db),
    ...(limits ? { limits } : {}),
  }
  const hostedEmbedders = createHostedEmbedders(resilience)

  const localCandidate = (call: CallContext): ChatCandidate => ({
    id: extractiveChoice.id,
    provider: 'local',
    providerId: 'local',
    model: createExtractiveModel({ reranker: local.reranker(), call }),
    price: null,
  })

  const guarded = ({ settings }: ModelConfiguration, model: LanguageModelV3): LanguageModelV3 =>
    settings.personalDataToProviders === undefined
      ? model
      : guardChatModel(model, settings.personalDataToProviders, findPersonalData)

  /** The local one is told everything: nothing leaves the server. */
  const chooseEmbedder = async (current: ModelConfiguration, scope: Scope): Promise<Embedder | null> => {
    const localEmbedder = local.embedder()
    const chosen = await hostedEmbedders.choose(current, env, scope, localEmbedder)
    const isGuarded =
      chosen !== null && chosen !== localEmbedder && current.settings.personalDataToProviders !== undefined
    return isGuarded ? guardEmbedder(chosen, findPersonalData) : chosen
  }

  const candidatesFor = (current: ModelConfiguration, call: CallContext, id: string): ChatCandidate[] =>
    id === extractiveChoice.id
      ? [localCandidate(call)]
      : chooseHosted(current, id).map(({ id: chosenId, model, provider }): ChatCandidate => ({
          id: chosenId,
          provider: provider.kind,
          providerId: provider.id,
          model: guarded(current, createProviderModels(provider).chat(model)),
          price: current.prices.get(chosenId) ?? null,
        }))

  /** Who answers from a soft limit on; null: whoever was asked. A cheaper model that is gone changes nothing: the hard limit still holds. */
  const standInByBudget = async (
    current: ModelConfiguration,
    call: CallContext,
    wanted: string,
  ): Promise<ChatCandidate[] | null> => {
    const low = chooseByBudget(await findBudgets(db, call.scope, { now: new Date() }))
    if (low?.softAction === 'local') return [localCandidate(call)]
    const { cheaperModel } = low ?? {}
    if (low?.softAction !== 'cheaper' || !cheaperModel || cheaperModel === wanted) return null
    const cheaper = candidatesFor(current, call, cheaperModel)
    return cheaper.length > 0 ? cheaper : null
  }

  /** Null when none is held, and when the one held cannot be had any more: then the new one serves what it has. */
  const heldEmbedder = async (current: ModelConfiguration, scope: Scope): Promise<Embedder | null> => {
    const { heldEmbeddingModel: held } = current.settings
    if (held === undefined) return null
    try {
      return await chooseEmbedder(withEmbedder(current, held), scope)
    } catch (error) {
      if (error instanceof FootnoteError && error.code === 'provider_not_configured') return null
      throw error
    }
  }

  return {
    async embedder(scope) {
      const current = await configuration.load(scope)
      const tried = scope.trial?.embedder
      if (tried !== undefined) return chooseEmbedder(withEmbedder(current, tried), scope)
      return (await heldEmbedder(current, scope)) ?? chooseEmbedder(current, scope)
    },
    async nextEmbedder(scope) {
      // The job that asks was queued by a change in another process, which this one's cache may not have seen yet.
      configuration.forget(scope)
      const current = await configuration.load(scope)
      const { nextEmbeddingModel: next, heldEmbeddingModel: held } = current.settings
      // A held embedder waits for what the environment names.
      if (next === undefined) return held === undefined ? null : chooseEmbedder(current, scope)
      return chooseEmbedder(withEmbedder(current, next), scope)
    },
    get reranker() {
      return local.reranker()
    },
    async hostedReranker(scope, wanted) {
      const current = await configuration.load(scope)
      const id = wanted ?? (wanted === null ? environmentReranker(env) : chosenReranker(current.settings, env))
      if (id === localReranker) return null
      const hosted = createHostedReranker(resilience, current, id)
      const policy = current.settings.personalDataToProviders
      return policy === undefined ? hosted : guardReranker(hosted, policy, findPersonalData)
    },
    listRerankers: async (scope) => listRerankers((await configuration.load(scope)).providers),
    listChatModels: async (scope) => listChoices(await configuration.load(scope)),
    async defaultChatModel(scope, choice) {
      const { settings, ...current } = await configuration.load(scope)
      return defaultModelId({ ...current, settings: { ...settings, chatModel: choice ?? undefined } }, env)
    },
    async chatModel(call, modelId) {
      const current = await configuration.load(call.scope)
      const wanted = modelId ?? defaultModelId(current, env)
      const asked = candidatesFor(current, call, wanted)
      if (asked.length === 0) throw new FootnoteError('provider_not_configured')
      const stood = asked[0]?.provider === 'local' ? null : await standInByBudget(current, call, wanted)
      const [first, ...others] = stood ?? asked
      if (!first) throw new FootnoteError('provider_not_configured')
      const insteadOf = stood ? { insteadOf: { from: wanted, code: 'budget_low' as const } } : {}
      // A rewrite has rules of its own to fall back on; only an answer is worth quotes.
      const mayQuote =
        call.task === 'answer' && first.provider !== 'local' && current.settings.quotesAsFallback !== false
      const fallback = mayQuote ? { fallback: localCandidate(call) } : {}
      return createResilientModel({ ...resilience, call, candidates: [first, ...others], ...fallback, ...insteadOf })
    },
    admin: createModelAdmin({ db, env, secret, configuration, resilience }),
    notice: () => local.notice(),
    flush: () => meter.flush(),
    close: () => meter.close(),
  }
}

const withEmbedder = (current: ModelConfiguration, embeddingModel: string): ModelConfiguration => ({
  ...current,
  settings: { ...current.settings, embeddingModel },
})
