import type { ChatModelChoice, RerankerChoice } from '@/lib/models/ports'
import type { ProviderView } from './provider-view'

export type ModelOption = { readonly value: string; readonly label: string; readonly hint?: string }

/** Stands for "no choice of this workspace's own" in a select, whose values must not be empty. */
export const automatic = 'automatic'

export const localEmbedder = 'local:bge-small-en-v1.5'

/**
 * The chat models that can be the default. The first entry leaves the choice to the environment or the product, and says which model that
 * is now.
 */
export function chatOptions(
  choices: readonly ChatModelChoice[],
  chosen: string | null,
  fromEnvironment: string | null,
): ModelOption[] {
  const now = choices.find(({ id }) => id === fromEnvironment) ?? choices[0]
  const ids = choices.map(({ id }) => id)
  return [
    {
      value: automatic,
      label: now ? `Automatic: ${now.label}` : 'Automatic',
      hint: fromEnvironment ? 'What the environment names' : 'The first that is offered',
    },
    ...choices.map(({ id, label, provider, local }) => ({
      value: id,
      label,
      hint: local ? 'No cost, no network' : provider,
    })),
    ...missing(chosen, ids),
  ]
}

/** The embedders: the local one, and those that a provider in use names. `inForce` is always among them. */
export function embedderOptions(providers: readonly ProviderView[], inForce: string): ModelOption[] {
  const hosted = new Map<string, ModelOption>()
  for (const { kind, name, embeddingModel, enabled } of providers) {
    const value = `${kind}:${embeddingModel}`
    if (enabled && embeddingModel !== null && !hosted.has(value))
      hosted.set(value, { value, label: embeddingModel, hint: name })
  }
  return [
    { value: localEmbedder, label: 'bge-small-en-v1.5', hint: 'On this server, no cost, English' },
    ...hosted.values(),
    ...missing(inForce, [localEmbedder, ...hosted.keys()]),
  ]
}

export const localRerankerOption: ModelOption = {
  value: 'local',
  label: 'ms-marco-MiniLM-L-12-v2',
  hint: 'On this server, no cost, English',
}

/** The rerankers: the one on this server, and those that providers in use name. `inForce` is always among them. */
export function rerankerOptions(offered: readonly RerankerChoice[], inForce: string): ModelOption[] {
  return [
    localRerankerOption,
    ...offered.map(({ id, label, provider }) => ({ value: id, label, hint: provider })),
    ...missing(inForce, [localRerankerOption.value, ...offered.map(({ id }) => id)]),
  ]
}

/** A choice whose provider is gone stays visible: a select that shows nothing would hide why answers fail. */
function missing(chosen: string | null, offered: readonly string[]): ModelOption[] {
  if (chosen === null || offered.includes(chosen)) return []
  return [{ value: chosen, label: chosen, hint: 'No provider in use offers it any more' }]
}
