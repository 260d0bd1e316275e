import type { RerankerChoice } from '@/lib/models/ports'
import type { ProviderSettings } from '@/lib/models/providers/provider-settings'

/** The rerankers that providers name, each once, in the order of the providers. */
export function listRerankers(providers: readonly ProviderSettings[]): RerankerChoice[] {
  const offered = new Map<string, RerankerChoice>()
  for (const { kind, name, rerankModel } of providers) {
    const id = `${kind}:${rerankModel}`
    if (rerankModel !== null && !offered.has(id)) offered.set(id, { id, label: rerankModel, provider: name })
  }
  return [...offered.values()]
}
