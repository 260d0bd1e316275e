import { providerKinds } from '@/db/schema'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Reranker } from '@/lib/models/ports'
import type { ModelConfiguration } from '@/lib/models/providers/load-configuration'
import { parseModelId } from '@/lib/models/providers/provider-settings'
import type { EmbeddingResilience } from './embed-with-retry'
import { scoreTexts, type RerankTarget } from './score-texts'

/**
 * The hosted reranker that an id names. One that nobody offers any more is there all the same and fails when it is asked: the search goes on with
 * the one on this server, and says why.
 */
export function createHostedReranker(
  resilience: EmbeddingResilience,
  configuration: Pick<ModelConfiguration, 'providers' | 'prices'>,
  id: string,
): Reranker {
  const target = findTarget(configuration, id)
  return {
    id,
    async score(question, texts, call) {
      if (!target) throw new FootnoteError('provider_not_configured')
      return texts.length === 0 ? [] : scoreTexts(resilience, target, { question, texts }, call)
    },
  }
}

function findTarget(
  { providers, prices }: Pick<ModelConfiguration, 'providers' | 'prices'>,
  id: string,
): RerankTarget | null {
  const wanted = parseModelId(id, providerKinds)
  const provider = providers.find(({ kind, rerankModel }) => kind === wanted?.kind && rerankModel === wanted.model)
  return wanted && provider ? { id, model: wanted.model, provider, price: prices.get(id) ?? null } : null
}
