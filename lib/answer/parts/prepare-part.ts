import type { FormKind } from '@/lib/domain/answer-form'
import type { RerankedBy } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import type { Passage } from '@/lib/domain/passage'
import { usualPassageTokens } from '@/lib/models/passage-tokens'
import { buildPrompt, type BuiltPrompt } from '@/lib/prompts/build-prompt'
import { orderForReading } from '@/lib/prompts/order-for-reading'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import { expandQuestion, expansionsIn } from '@/lib/retrieval/glossary/expand-question'
import type { Runtime } from '@/lib/runtime/runtime'
import { findOverview } from '../overview/find-overview'
import { nameModel } from '../generate-draft'
import type { AnswerInput } from '../stream-parts'
import type { CarriedCalculation } from '../tools/create-notebook'

/** One question of an answer with what was found for it. */
export type PreparedPart = {
  readonly question: string
  readonly prompt: BuiltPrompt
  /** Best first, where the prompt has its passages in another order. */
  readonly ranked?: readonly Passage[]
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

/** Passages of one question, and the share of a model's tokens; each of several gets less, so that all of them are read in about the same time. */
const alone = { k: 8, share: 1 }
const among = { k: 5, share: 0.6 }
/** More than this many passages are not read, however much a model can take. */
const mostPassages = 24

/** A model that only quotes reads every passage by its sentences with the cross-encoder; to read them whole before would ask it twice for the same. */
const quotesOnly = (model: { readonly provider: string }): boolean => model.provider === 'local'

type AskedModel = { readonly provider: string; readonly modelId: string }
type Part = { readonly question: string; readonly model: AskedModel; readonly count: number }

async function passageTokensOf(runtime: Runtime, scope: Scope, model: AskedModel): Promise<number> {
  if (quotesOnly(model)) return usualPassageTokens
  const choices = await runtime.models.listChatModels(scope)
  return choices.find(({ id }) => id === nameModel(model))?.passageTokens ?? usualPassageTokens
}

/** Searches for one question, with the reader's rights, and builds its prompt. */
export async function preparePart(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  { question, model, count }: Part,
): Promise<PreparedPart> {
  const startedAt = performance.now()
  const tokens = await passageTokensOf(runtime, scope, model)
  const overview = await findOverview(runtime, scope, input, question, tokens)
  if (overview) {
    const prompt = buildPrompt(input.prompt, question, overview, Number.POSITIVE_INFINITY)
    return { question, prompt, retrieveMs: performance.now() - startedAt }
  }
  const { k: usual, share } = count === 1 ? alone : among
  const tokenBudget = Math.round(share * tokens)
  const k = Math.min(mostPassages, Math.max(usual, Math.round((usual * tokens) / usualPassageTokens)))
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
  const inOrder = quotesOnly(model) ? passages : orderForReading(passages)
  const prompt = buildPrompt(input.prompt, asked, inOrder, tokenBudget)
  return { question, prompt, ranked: passages, retrieveMs: timings.totalMs, ...(rerankedBy && { rerankedBy }) }
}
