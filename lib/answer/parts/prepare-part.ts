import type { FormKind } from '@/lib/domain/answer-form'
import type { RerankedBy } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import { buildPrompt, type BuiltPrompt } from '@/lib/prompts/build-prompt'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import { expandQuestion, expansionsIn } from '@/lib/retrieval/glossary/expand-question'
import type { Runtime } from '@/lib/runtime/runtime'
import { findOverview, overviewBudget } from '../overview/find-overview'
import type { AnswerInput } from '../stream-parts'
import type { CarriedCalculation } from '../tools/create-notebook'

/** One question of an answer with what was found for it. */
export type PreparedPart = {
  readonly question: string
  readonly prompt: BuiltPrompt
  /** Milliseconds. */
  readonly retrieveMs: number
  /** Who put its passages in their order; absent where nothing was reranked. */
  readonly rerankedBy?: RerankedBy
  /** The form that it is to be written in; absent for prose. */
  readonly form?: FormKind
  /** Of a section of a deep answer: what stands above it. */
  readonly heading?: string
  /** Its prompt asks for a whole report. */
  readonly isReport?: true
  /** It was looked for besides: that it answers nothing is not said. */
  readonly isExtra?: true
  /** It is the whole question: what is meant may be asked back. */
  readonly asksBack?: true
  /** What was worked out for it from its own passages. */
  readonly calculations?: readonly CarriedCalculation[]
}

/** Passages and their tokens for one question; each of several gets less, so that all of them are read in about the same time. */
const alone = { k: 8, tokenBudget: 3_000 }
const among = { k: 5, tokenBudget: 1_800 }

/** A model that only quotes reads every passage by its sentences with the cross-encoder; to read them whole before would ask it twice for the same. */
const quotesOnly = (model: { readonly provider: string }): boolean => model.provider === 'local'

type Part = { readonly question: string; readonly model: { readonly provider: string }; readonly count: number }

/** Searches for one question, with the reader's rights, and builds its prompt. */
export async function preparePart(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  { question, model, count }: Part,
): Promise<PreparedPart> {
  const startedAt = performance.now()
  const overview = await findOverview(runtime, scope, input, question)
  if (overview) {
    const prompt = buildPrompt(input.prompt, question, overview, overviewBudget)
    return { question, prompt, retrieveMs: performance.now() - startedAt }
  }
  const { k, tokenBudget } = count === 1 ? alone : among
  const { passages, timings, rerankedBy } = await retrievePassages(runtime, scope, {
    ...input,
    query: question,
    k,
    tokenBudget,
    rerank: quotesOnly(model) ? false : 'auto',
    // The settings were read for this question; what the ports remember of them may be some seconds old.
    reranker: null,
    ...input.retrieval,
  })
  const asked = expandQuestion(question, expansionsIn(question, input.expansions))
  const prompt = buildPrompt(input.prompt, asked, passages, tokenBudget)
  return { question, prompt, retrieveMs: timings.totalMs, ...(rerankedBy && { rerankedBy }) }
}
