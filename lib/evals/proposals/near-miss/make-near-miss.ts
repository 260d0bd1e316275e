import type { Scope } from '@/lib/domain/scope'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import type { Runtime } from '@/lib/runtime/runtime'
import { containsPhrase } from '../../text/contains-phrase'
import type { Candidate, Dropping } from '../candidate'
import { swapSubject } from './swap-subject'

const mostTried = 4
const looked = 10

type Input = { readonly requestId: string; readonly signal: AbortSignal; readonly drop: Dropping }

/**
 * A question of the shape of one that the documents answer, about something that no passage names: neither those that keyword search finds for
 * the name alone, nor those that the product finds for the question. Null where the question offers nothing to swap.
 */
export async function makeNearMiss(
  runtime: Runtime,
  scope: Scope,
  candidate: Candidate,
  { requestId, signal, drop }: Input,
): Promise<Candidate | null> {
  for (const { question, swapped } of swapSubject(candidate.question).slice(0, mostTried)) {
    const common = { requestId, signal, rerank: false } as const
    const named = await retrievePassages(runtime, scope, { ...common, query: swapped, mode: 'keyword', k: looked })
    const nearest = await retrievePassages(runtime, scope, { ...common, query: question, k: looked })
    const isThere = [...named.passages, ...nearest.passages].some(({ title, text }) =>
      containsPhrase(`${title}\n${text}`, swapped),
    )
    if (!isThere) return { ...candidate, kind: 'near-miss', question, expectedAnswer: null, facts: [] }
    drop('answered')
  }
  return null
}
