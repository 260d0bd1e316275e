import type { Scope } from '@/lib/domain/scope'
import type { Models } from '@/lib/models/ports'
import type { Runtime } from '@/lib/runtime/runtime'
import { generateAsking } from '../asking/generate-asking'
import { generateForm } from '../forms/generate-form'
import { parseObject, readForm } from '../forms/read-form'
import { generateDraft, nameModel, type DraftPart, type FreshDraft } from '../generate-draft'
import { asSent } from '../parts/as-sent'
import type { PreparedPart } from '../parts/prepare-part'
import type { AnswerInput } from '../stream-parts'
import type { SupportSpan } from '../verify-claims'
import { findDraft, type FoundDraft } from './find-draft'
import { toDraftKeys, type DraftKeys } from './to-draft-keys'

type Model = Awaited<ReturnType<Models['chatModel']>>
type End = Extract<DraftPart, { type: 'end' }>

/**
 * The draft of a part, from the cache where one may be used, and otherwise from the model. What streams is a draft in either case: its claims
 * are checked and cited against the passages of this reader, now.
 */
export async function* draftThroughCache(
  runtime: Runtime,
  scope: Scope,
  input: AnswerInput,
  { model, part }: { model: Model; part: PreparedPart },
): AsyncGenerator<DraftPart> {
  // What a service says is of this moment and of who asked.
  if (input.cache === 'off' || part.prompt.passages.some(({ service }) => service)) {
    yield* draftAnew(model, input, part)
    return
  }
  const keys = toDraftKeys(nameModel(model), input, part)
  const found =
    input.cache === 'renew' ? null : await findDraft(runtime, scope, input, { keys, passages: part.prompt.passages })
  if (found && isReadable(found, part)) yield* useDraft(found, part)
  else yield* writeDraft(input, { keys, model, part })
}

/** In the form that the part has, where it has one. */
export function draftAnew(model: Model, input: AnswerInput, part: PreparedPart): AsyncGenerator<DraftPart> {
  const { prompt, question, form, isReport, asksBack } = part
  if (isReport && model.provider !== 'local') return generateDraft(model, input, asSent(part), question)
  if (form && model.provider !== 'local') return generateForm(model, input, { prompt, question, kind: form, asksBack })
  if (asksBack && model.provider !== 'local') return generateAsking(model, input, prompt, question)
  return generateDraft(model, input, prompt, question, { ...(form && { form }), ...(asksBack && { asksBack }) })
}

/** A form of an earlier release may be none by the rules of now; it would be shown as JSON. */
const isReadable = ({ draft: { text } }: FoundDraft, { form }: PreparedPart): boolean =>
  !form || parseObject(text) === undefined || readForm(form, text, Infinity).ok

function* useDraft({ draft, isExact }: FoundDraft, { form }: PreparedPart): Generator<DraftPart> {
  // The passages of another wording have other numbers; a quote is found without its span too.
  if (isExact) for (const span of draft.hints) yield { type: 'hint', span }
  yield { type: 'text', delta: draft.text }
  yield {
    type: 'end',
    model: draft.model,
    fallback: null,
    inputTokens: 0,
    outputTokens: 0,
    costMicroUsd: 0,
    unpriced: false,
    refusal: null,
    stopped: false,
    cache: { drafts: 1, hits: 1, savedMicroUsd: draft.costMicroUsd, keys: [draft.promptKey], fresh: [] },
    ...(form && readForm(form, draft.text, Infinity).ok && { form: { kind: form, outcome: 'cached' } }),
  }
}

async function* writeDraft(
  input: AnswerInput,
  { keys, model, part }: { keys: DraftKeys; model: Model; part: PreparedPart },
): AsyncGenerator<DraftPart> {
  let text = ''
  const hints: SupportSpan[] = []
  for await (const piece of draftAnew(model, input, part)) {
    if (piece.type === 'text') text += piece.delta
    if (piece.type === 'hint') hints.push(piece.span)
    if (piece.type !== 'end') {
      yield piece
      continue
    }
    const draft: FreshDraft = {
      promptKey: keys.prompt,
      wordingKey: keys.wording,
      text,
      hints,
      sources: part.prompt.passages.map(({ documentId, revisionId }) => ({ documentId, revisionId })),
      model: piece.model,
      costMicroUsd: piece.costMicroUsd,
    }
    const fresh = text.trim() !== '' && isWhole(piece, nameModel(model)) ? [draft] : []
    yield { ...piece, cache: { drafts: 1, hits: 0, savedMicroUsd: 0, keys: [], fresh } }
  }
}

/** Nothing that broke off, said the same over and over, was refused, or was written by another model than was asked. */
const isWhole = (end: End, model: string): boolean =>
  !end.stopped && end.looped !== true && end.refusal === null && end.fallback === null && end.model === model
