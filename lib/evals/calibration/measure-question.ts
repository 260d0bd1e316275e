import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import { weighUnits } from '@/lib/models/extractive/weigh-units'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import type { Runtime } from '@/lib/runtime/runtime'
import type { DrawnQuestion } from './draw-questions'
import type { MeasuredQuestion } from './read-curve'

/** As an answer of one part searches. */
const k = 8
const tokenBudget = 3_000

type Call = { readonly requestId: string; readonly signal: AbortSignal }

/** The evidence that the local model would find for a question with its document there, and with it hidden. */
export async function measureQuestion(
  runtime: Runtime,
  scope: Scope,
  { question, document }: DrawnQuestion,
  call: Call,
): Promise<MeasuredQuestion> {
  const evidenceIn = async (passages: readonly Passage[]): Promise<number | null> => {
    const { reranker } = runtime.models
    const score =
      reranker &&
      ((asked: string, texts: readonly string[]) => reranker.score(asked, texts, { ...call, scope, task: 'rerank' }))
    const read = passages
      .slice(0, k)
      .map(({ title, headingPath, mediaType, text, date, isOfficial, score: ranked }) => {
        return { title, headingPath: [...headingPath], mediaType, text, date, isOfficial, score: ranked }
      })
    const { weighed } = await weighUnits({ question, passages: read }, score)
    return weighed[0]?.evidence ?? null
  }
  const search = { query: question, rerank: false, tokenBudget, ...call } as const
  const found = await retrievePassages(runtime, scope, { ...search, k })
  const further = await retrievePassages(runtime, scope, { ...search, k: 2 * k, tokenBudget: 2 * tokenBudget })
  const others = further.passages.filter(({ documentId }) => documentId !== document.id)
  return { withSource: await evidenceIn(found.passages), without: await evidenceIn(others) }
}
