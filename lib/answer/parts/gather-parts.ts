import type { Scope } from '@/lib/domain/scope'
import type { Models } from '@/lib/models/ports'
import type { Runtime } from '@/lib/runtime/runtime'
import { draftAnew, draftThroughCache } from '../cache/draft-through-cache'
import { chooseForm } from '../forms/choose-form'
import type { DraftPart } from '../generate-draft'
import type { AnswerInput } from '../stream-parts'
import { cutRepeats } from './cut-repeats'
import { decomposeQuestion } from './decompose-question'
import { findBridge } from './find-bridge'
import { markRepeats, type Addition, type Drafted } from './mark-repeats'
import { preparePart, type PreparedPart } from './prepare-part'
import { isCompared, tellsBoth } from './tells-both'
import { answerPlace, isChained, type QuestionPart } from './question-part'

type Model = Awaited<ReturnType<Models['chatModel']>>

/** A part with its passages and its draft, which is written when it is read; in a chain it had to be written before. */
export type GatheredPart = PreparedPart & {
  readonly draft: AsyncIterable<DraftPart> | readonly DraftPart[]
  readonly adds: Addition
}

/**
 * The parts of a question, each with passages of its own; one search for a simple one. Parts that do not wait for each other are searched at
 * once. Where the first part of a chain names nothing, the question is searched as it was asked.
 */
export async function gatherParts(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  model: Model,
  question: string,
): Promise<GatheredPart[]> {
  const quotes = model.provider === 'local'
  const chosen = input.forms ? chooseForm(question) : null
  // Quotes of a list are one already, under the line that leads in to it.
  const form = quotes && chosen === 'list' ? null : chosen
  // Who asks for a table wants one, with all things that it names.
  const isOne = !quotes && (form === 'table' || form === 'comparison')
  const asked = isOne ? [question] : await decomposeQuestion(runtime, scope, input, question)
  const prepare = async (part: QuestionPart, count: number): Promise<GatheredPart> =>
    cachedPart(runtime, scope, input, {
      model,
      part: {
        ...(await preparePart(runtime, scope, input, { question: part, model, count })),
        ...(form && count === 1 && { form }),
        ...(count === 1 && !input.deep && { asksBack: true as const }),
      },
    })
  // What only quotes has no table but those of the documents: where none has it all, each part is answered by itself.
  if (quotes && form && form !== 'fact' && asked.length > 1) {
    const whole = await prepare(question, 1)
    const draft = await collect(whole.draft)
    if (draft.some((part) => part.type === 'end' && part.form)) return [{ ...whole, draft }]
  }
  // Both sides in one table are told best by the question as it was asked.
  if (quotes && isCompared(asked)) {
    const whole = await prepare(question, 1)
    const draft = await collect(whole.draft)
    if (tellsBoth(await textOf({ ...whole, draft }), asked)) return [{ ...whole, draft }]
  }
  if (asked.some(isChained)) {
    const chain = await followChain(asked, prepare)
    return chain ? markedParts(chain) : [await prepare(question, 1)]
  }
  const parts = await Promise.all(asked.map((part) => prepare(part, asked.length)))
  const [only] = parts
  // Whether there is a value is known once it is quoted: before its first word, so that nothing grows under the reader's eyes.
  if (quotes && only?.form === 'fact') return [await withFoundForm(only)]
  // Quotes are there at once, and one may answer two parts; what a hosted model writes is not held back.
  return quotes && parts.length > 1 ? markedParts(parts) : parts
}

/** Written at once: it has its form only where the documents gave it. */
async function withFoundForm({ form, ...part }: GatheredPart): Promise<GatheredPart> {
  const draft = await collect(part.draft)
  const isFound = draft.some((piece) => piece.type === 'end' && piece.form)
  return { ...part, draft, ...(form && isFound && { form }) }
}

/** The same from prompts that are there already, without the cache: a replay. @param marksRepeats as it was looked for then */
export async function draftParts(
  model: Model,
  input: AnswerInput,
  prepared: readonly PreparedPart[],
  marksRepeats: boolean,
): Promise<GatheredPart[]> {
  const parts = prepared.map((part) => draftPart(model, input, part))
  return marksRepeats ? markedParts(parts) : parts
}

function draftPart(model: Model, input: AnswerInput, prepared: PreparedPart): GatheredPart {
  const draft = prepared.prompt.passages.length === 0 ? [] : draftAnew(model, input, prepared)
  return { ...prepared, adds: 'new', draft }
}

function cachedPart(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  { model, part }: { model: Model; part: PreparedPart },
): GatheredPart {
  const draft = part.prompt.passages.length === 0 ? [] : draftThroughCache(runtime, scope, input, { model, part })
  return { ...part, adds: 'new', draft }
}

/** Parts with their drafts written, and what earlier ones have said already found; what was looked for besides says it only once. */
export async function markedParts(parts: readonly GatheredPart[]): Promise<GatheredPart[]> {
  const drafted: (GatheredPart & Drafted)[] = []
  for (const part of parts) {
    const draft = await collect(part.draft)
    drafted.push({ ...part, draft: part.isExtra ? cutRepeats(draft, drafted) : draft })
  }
  const additions = markRepeats(drafted)
  return drafted.map((part, index) => ({ ...part, adds: additions[index] ?? 'new' }))
}

async function followChain(
  asked: readonly QuestionPart[],
  prepare: (part: QuestionPart, count: number) => Promise<GatheredPart>,
): Promise<GatheredPart[] | null> {
  const gathered: GatheredPart[] = []
  for (const part of asked) {
    const before = gathered.at(-1)
    const bridge = isChained(part) && before ? findBridge(before.question, await textOf(before)) : null
    if (isChained(part) && bridge === null) return null
    const { draft, ...prepared } = await prepare(
      bridge === null ? part : part.replaceAll(answerPlace, bridge),
      asked.length,
    )
    gathered.push({ ...prepared, draft: await collect(draft) })
  }
  return gathered
}

async function collect(draft: GatheredPart['draft']): Promise<DraftPart[]> {
  const all: DraftPart[] = []
  for await (const part of draft) all.push(part)
  return all
}

export async function textOf({ draft }: GatheredPart): Promise<string> {
  return (await collect(draft)).map((part) => (part.type === 'text' ? part.delta : '')).join('')
}
