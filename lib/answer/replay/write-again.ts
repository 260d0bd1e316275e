import type { AnswerRecipe } from '@/lib/domain/answer-recipe'
import type { Source } from '@/lib/domain/answer'
import type { ReplayedAnswer } from '@/lib/domain/replay'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Models } from '@/lib/models/ports'
import { buildPrompt, type BuiltPrompt } from '@/lib/prompts/build-prompt'
import type { PromptTemplate } from '@/lib/prompts/prompt-template'
import { expandQuestion, expansionsIn } from '@/lib/retrieval/glossary/expand-question'
import { locatePages } from '@/lib/retrieval/locate-pages'
import type { Runtime } from '@/lib/runtime/runtime'
import { newRecord } from '../answer-record'
import { decideOutcome } from '../decide-outcome'
import { draftParts } from '../parts/gather-parts'
import { preparePart, type PreparedPart } from '../parts/prepare-part'
import { writeParts } from '../parts/write-parts'
import type { AnswerInput } from '../stream-parts'
import { keptOf } from '../to-recipe'
import { pinnedPassages } from './pinned-passages'

export type Model = Awaited<ReturnType<Models['chatModel']>>

/** The prompts as they were: the version that was used then, around the pinned passages. @throws replay_not_kept */
export function pinnedPrompts(
  template: PromptTemplate,
  recipe: AnswerRecipe,
  sources: readonly Source[],
  expansions: readonly QuestionExpansion[],
): BuiltPrompt[] {
  return recipe.parts.map((part) => {
    const passages = pinnedPassages(part, sources)
    if (!passages) throw new FootnoteError('replay_not_kept')
    const asked = expandQuestion(part.question, expansionsIn(part.question, expansions))
    return buildPrompt(template, asked, passages, Number.POSITIVE_INFINITY)
  })
}

/** The prompts of a search of now, with the rights of whoever replays. */
export async function presentPrompts(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  { recipe, model }: { recipe: AnswerRecipe; model: Model },
): Promise<BuiltPrompt[]> {
  const count = recipe.parts.length
  const parts = await Promise.all(
    recipe.parts.map(({ question }) => preparePart(runtime, scope, input, { question, model, count })),
  )
  return parts.map(({ prompt }) => prompt)
}

/** Drafts, checks and cites from these prompts as the river does, and stores nothing. @throws what the model port throws */
export async function writeAgain(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  { recipe, prompts, model }: { recipe: AnswerRecipe; prompts: readonly BuiltPrompt[]; model: Model },
): Promise<ReplayedAnswer> {
  const record = { ...newRecord(input.question), expansions: input.expansions ?? [] }
  const prepared = prompts.map((prompt, index): PreparedPart => {
    const { question = input.question, ...part } = recipe.parts[index] ?? {}
    return { question, prompt, retrieveMs: 0, ...keptOf(part) }
  })
  const parts = await draftParts(model, input, prepared, recipe.marksRepeats)
  // Read to the end; what it yields is in the record.
  const written = writeParts(record, parts, { signal: input.signal, strict: input.strict })
  for (let next = await written.next(); !next.done; next = await written.next()) continue
  const citations = await locatePages(runtime, scope, record.citations)
  const ending = decideOutcome({ ...record, citations })
  if (ending.status === 'failed') throw ending.error
  return {
    status: ending.status,
    text: record.writer?.text ?? '',
    claims: [...(record.writer?.claims ?? [])],
    citations,
    model: record.end?.model ?? input.modelId ?? 'local:extractive',
    promptVersion: input.prompt.version,
    passages: prompts.flatMap(({ passages }) => passages.map(({ title }) => title)),
  }
}
