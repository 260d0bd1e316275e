import { FootnoteError } from '@/lib/errors/footnote-error'
import type { EmbeddingResilience } from '@/lib/models/hosted/embed-with-retry'
import { scoreTexts, type RerankTarget } from '@/lib/models/hosted/score-texts'
import type { CallContext } from '@/lib/models/ports'

const question = 'What colour is the sky on a clear day?'
const texts = ['The annual report is due at the end of March.', 'On a clear day the sky is blue.']

/**
 * Two sentences of which one answers. A server that orders them the other way is no reranker, or another model stands behind the name.
 * @throws provider_refused with words for the admin, and what the call throws
 */
export async function testReranking(
  resilience: Pick<EmbeddingResilience, 'meter' | 'breakerOf' | 'guard'>,
  target: RerankTarget,
  call: CallContext,
  patienceMs: number,
): Promise<void> {
  const [other = 0, answering = 0] = await scoreTexts(resilience, target, { question, texts, patienceMs }, call)
  if (answering > other) return
  throw new FootnoteError('provider_refused', {
    detail:
      'It answers, but puts a sentence about something else before the one that answers. Check that it is a reranker.',
  })
}
