import type { DocumentId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import { readOverview } from '@/lib/retrieval/overview/read-overview'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerInput } from '../stream-parts'
import { wantsOverview } from './wants-overview'

/** Tokens; more than for a question about something, because it is read from beginning to end. */
export const overviewBudget = 3_600

/** For a question that wants one document summed up: passages from its beginning to its end instead of those that a search would find. Null for any other. */
export async function findOverview(
  runtime: Runtime,
  scope: Scope,
  input: Pick<AnswerInput, 'filters'>,
  question: string,
): Promise<Passage[] | null> {
  const [documentId, ...others] = input.filters?.documentIds ?? []
  if (documentId === undefined || others.length > 0 || !wantsOverview(question)) return null
  return readOverview(runtime, scope, { documentId: documentId as DocumentId, tokenBudget: overviewBudget })
}
