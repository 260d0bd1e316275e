import type { ChatModelChoice } from '@/lib/models/ports'
import type { ProviderView } from './provider-view'

export type ModelOption = { readonly value: string; readonly label: string; readonly hint?: string }

/** Stands for "no choice of this workspace's own" in a select, whose values must not be empty. */
export const automatic = 'automatic'

const localEmbedder = 'local:bge-small-en-v1.5'

/** The chat models that can be the default; the first entry leaves the choice to the environment or the product. */
export function chatOptions(choices: readonly ChatModelChoice[], chosen: string | null): ModelOption[] {
  const first = choices[0]
  return [
    {
      value: automatic,
      label: 'Automatic',
      hint: first ? `Now ${first.label}: the first that is offered` : 'The first that is offered',
    },
    ...choices.map(({ id, label, provider, local }) => ({
      value: id,
      label,
      hint: local ? 'On this server, no cost' : provider,
    })),
    ...missing(
      chosen,
      choices.map(({ id }) => id),
    ),
  ]
}

/** The embedders: the local one, and those that a provider in use names. */
export function embedderOptions(
  providers: readonly ProviderView[],
  fromEnvironment: string | null,
  chosen: string | null,
): ModelOption[] {
  const hosted = new Map<string, ModelOption>()
  for (const { kind, name, embeddingModel, enabled } of providers) {
    const value = `${kind}:${embeddingModel}`
    if (enabled && embeddingModel !== null && !hosted.has(value))
      hosted.set(value, { value, label: embeddingModel, hint: name })
  }
  const usual = fromEnvironment ?? localEmbedder
  return [
    {
      value: automatic,
      label: 'Automatic',
      hint: fromEnvironment ? `${usual}, from the environment` : 'The one on this server',
    },
    { value: localEmbedder, label: 'bge-small-en-v1.5', hint: 'On this server, no cost, English' },
    ...hosted.values(),
    ...missing(chosen, [localEmbedder, ...hosted.keys()]),
  ]
}

/** A choice whose provider is gone stays visible: a select that shows nothing would hide why answers fail. */
function missing(chosen: string | null, offered: readonly string[]): ModelOption[] {
  if (chosen === null || offered.includes(chosen)) return []
  return [{ value: chosen, label: chosen, hint: 'No provider in use offers it any more' }]
}
