import type { RerankDecision } from '@/lib/domain/retrieval'

const sentences: Record<RerankDecision, string> = {
  reranked: 'The cross-encoder read the first passages again.',
  off: 'Reranking was switched off.',
  unavailable: 'No reranker is available.',
  sure: 'Reranking was skipped: the first ranking was sure.',
  too_few: 'Reranking was skipped: there were too few passages to reorder.',
  keyword_statement: 'Reranking was skipped: this reads as a statement, where it gains nothing.',
}

export const explainDecision = (decision: RerankDecision): string => sentences[decision]
