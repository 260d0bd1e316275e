import type { Env } from '@/lib/config/env'
import { providerKinds } from '@/db/schema'
import type { ChatModelChoice } from './ports'
import type { ModelConfiguration } from './providers/load-configuration'
import { canWrite } from './providers/provider-abilities'
import { parseModelId, type ProviderSettings } from './providers/provider-settings'

export const extractiveChoice: ChatModelChoice = {
  id: 'local:extractive',
  label: 'Quotes only, on this server',
  provider: 'local',
  local: true,
}

/** Every model that the workspace may choose: the hosted ones in the order of their providers, the local one last. */
export function listChoices({ providers }: ModelConfiguration): ChatModelChoice[] {
  const hosted = providers.flatMap((provider) =>
    provider.chatModels.map((model) => ({
      id: `${provider.kind}:${model}`,
      label: model,
      provider: provider.name,
      local: false,
      ...leastTokens(providers, provider.kind, model),
    })),
  )
  const once = new Map(hosted.toReversed().map((choice) => [choice.id, choice]))
  return [...hosted.filter((choice) => once.get(choice.id) === choice), extractiveChoice]
}

/** Any provider that offers the model may have to answer: the smallest context counts. */
function leastTokens(
  providers: readonly ProviderSettings[],
  kind: ProviderSettings['kind'],
  model: string,
): Pick<ChatModelChoice, 'passageTokens'> {
  const limits = providers
    .filter((one) => one.kind === kind && one.chatModels.includes(model))
    .flatMap(({ passageTokens }) => passageTokens ?? [])
  return limits.length === 0 ? {} : { passageTokens: Math.min(...limits) }
}

/** The workspace's setting, else the environment's, else the first hosted model, else the local one. */
export function defaultModelId(configuration: ModelConfiguration, env: Env): string {
  const choices = listChoices(configuration)
  const wished = [configuration.settings.chatModel, env.FOOTNOTE_CHAT_MODEL]
  const found = wished.find((id) => id !== undefined && choices.some((choice) => choice.id === id))
  return found ?? choices[0]?.id ?? extractiveChoice.id
}

const maxStandIns = 2

export type HostedChoice = { readonly id: string; readonly model: string; readonly provider: ProviderSettings }

/**
 * Who answers for a model, in order: every provider that offers it, then the first model of each other provider. A model of
 * an unknown name is allowed for a provider of its kind that lists no models.
 */
export function chooseHosted({ providers }: ModelConfiguration, modelId: string): HostedChoice[] {
  const wanted = parseModelId(modelId, providerKinds)
  if (!wanted || !canWrite(wanted.kind)) return []
  const offering = providers.filter(
    ({ kind, chatModels }) =>
      kind === wanted.kind && (chatModels.length === 0 || chatModels.some((model) => model === wanted.model)),
  )
  if (offering.length === 0) return []
  const own = offering.map((provider) => ({ id: modelId, model: wanted.model, provider }))
  const others = providers
    .filter((provider) => !offering.includes(provider))
    .flatMap((provider) => {
      const [model] = provider.chatModels
      return model === undefined ? [] : [{ id: `${provider.kind}:${model}`, model, provider }]
    })
  return [...own, ...others].slice(0, 1 + maxStandIns)
}
