import type { ErrorCode } from '@/lib/errors/error-codes'
import type { RerankedBy } from './retrieval'

const reasons: Readonly<Partial<Record<ErrorCode, string>> & Record<string, string | undefined>> = {
  provider_timeout: 'took too long',
  provider_rate_limited: 'is limiting requests',
  provider_key_invalid: 'refused its key',
  provider_not_configured: 'is not connected any more',
  budget_exhausted: 'has no budget left',
  personal_data_kept: 'is not told personal data',
}

const nameOf = (id: string): string => (id.startsWith('local:') ? 'the reranker on this server' : id)

/** Who put passages in their order, and what kept the hosted one from it: `cohere:rerank-v3.5`, `the reranker on this server, because … took too long`. */
export function describeReranking({ by, insteadOf }: RerankedBy): string {
  const who = by === null ? 'none, the first ranking stands' : nameOf(by)
  if (!insteadOf) return who
  return `${who}, because ${insteadOf.id} ${reasons[insteadOf.code] ?? 'did not answer as expected'}`
}
