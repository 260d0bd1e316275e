import { FootnoteError } from '@/lib/errors/footnote-error'
import type { FindPersonalData, ProviderPolicy, Reranker } from '@/lib/models/ports'
import { createPlaceholders } from './placeholders'

/**
 * A hosted reranker that is told no personal data. mask: the same placeholder for the same piece in question and texts, so that who asks for an
 * address still finds the text that has it. block: such texts are not sent, and the reranker on this server reads them. @throws personal_data_kept
 */
export function guardReranker(reranker: Reranker, policy: ProviderPolicy, find: FindPersonalData): Reranker {
  return {
    ...reranker,
    async score(question, texts, call, options) {
      const placeholders = createPlaceholders(find)
      const masked = { question: placeholders.mask(question), texts: texts.map(placeholders.mask) }
      if (policy === 'block' && placeholders.count() > 0) throw new FootnoteError('personal_data_kept')
      return reranker.score(masked.question, masked.texts, call, options)
    },
  }
}
