import type { DocumentId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import { readOverview } from '@/lib/retrieval/overview/read-overview'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerInput } from '../stream-parts'
import { wantsOverview } from './wants-overview'

/** Of the tokens that a question about something gets; a summary is read from beginning to end. */
const share = 1.2

/**
 * For a question that wants one document summed up: passages from its beginning to its end instead of those that a search would find. Null for any other.
 * @param tokens of passages that the model is given with a question
 */
export async function findOverview(
  runtime: Runtime,
  scope: Scope,
  input: Pick<AnswerInput, 'filters'>,
  question: string,
  tokens: number,
): Promise<Passage[] | null> {
  const [documentId, ...others] = input.filters?.documentIds ?? []
  if (documentId === undefined || others.length > 0 || !wantsOverview(question)) return null
  return readOverview(runtime, scope, { documentId: documentId as DocumentId, tokenBudget: Math.round(share * tokens) })
}
