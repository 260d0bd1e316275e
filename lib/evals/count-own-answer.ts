import type { Answer } from '@/lib/domain/answer'

/**
 * An answer as a run counts it. Where the model that is measured could not be reached and the documents were quoted in its place, the case has failed with that reason: readers are better
 * served by the quote, and a run would praise the model for it.
 */
export function countOwnAnswer(answer: Answer): Answer & { readonly errorCode: string | null } {
  const { fallback } = answer
  return fallback
    ? { ...answer, status: 'failed', errorCode: fallback.code }
    : { ...answer, errorCode: answer.error?.code ?? null }
}
