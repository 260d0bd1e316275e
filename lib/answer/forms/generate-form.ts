import type { z } from 'zod'
import type { AnswerForm, FormKind } from '@/lib/domain/answer-form'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Models } from '@/lib/models/ports'
import type { BuiltPrompt } from '@/lib/prompts/build-prompt'
import { readWhich } from '../asking/read-which'
import { takeWhich } from '../asking/take-which'
import { generateDraft, type DraftPart } from '../generate-draft'
import { joinEnds } from '../parts/join-ends'
import type { AnswerInput } from '../stream-parts'
import { askingSchemas, formSchemas } from './form-schemas'
import { readForm } from './read-form'
import { withForm } from './with-form'

type Model = Awaited<ReturnType<Models['chatModel']>>
type End = Extract<DraftPart, { type: 'end' }>
type Asked = {
  readonly prompt: BuiltPrompt
  readonly question: string
  readonly kind: FormKind
  /** What is meant may be asked back, in the forms that have room for it. */
  readonly asksBack?: boolean | undefined
}

/**
 * A draft in a form: asked for once, told once what is wrong with it, and then written as prose, so that a model that cannot do it answers all
 * the same. A valid form is one text part, the reply as it is (`readForm` reads it again); prose streams as ever. All calls are in `end`.
 * @throws the FootnoteError of the model port
 */
export async function* generateForm(model: Model, input: AnswerInput, asked: Asked): AsyncGenerator<DraftPart> {
  const { prompt, question, kind } = asked
  const askingSchema = asked.asksBack ? askingSchemas[kind] : undefined
  const formed = withForm(prompt, kind, asked.asksBack === true)
  let spent: End | null = null
  let user = prompt.user
  let native = true
  for (const outcome of ['first', 'repaired'] as const) {
    const request = { prompt: { ...formed, user }, question, kind }
    let reply: Reply | 'declined' = native
      ? await collectReply(model, input, request, askingSchema ?? formSchemas[kind])
      : 'declined'
    if (reply === 'declined') {
      native = false
      reply = await collectReply(model, input, request)
    }
    if (reply === 'declined') break
    spent = joinEnds(spent, reply.end)
    // The local model stands in for one that cannot be reached: it quotes, and no form was declined.
    if (reply.end.fallback) {
      yield* reply.quoted
      yield spent
      return
    }
    if (reply.end.refusal !== null || reply.end.stopped) {
      yield { ...spent, refusal: reply.end.refusal }
      return
    }
    const { which, form: text } = askingSchema ? takeWhich(reply.text) : { which: null, form: reply.text }
    const readings = which && readWhich(which, prompt.passages)
    if (readings) {
      yield { ...spent, refusal: 'no_evidence', readings, form: { kind, outcome } }
      return
    }
    const reading = which ? badWhich : readForm(kind, text, prompt.passages.length)
    if (reading.ok) {
      if (!reading.isEmpty) yield { type: 'text', delta: text }
      yield { ...spent, refusal: reading.isEmpty ? 'no_evidence' : null, form: { kind, outcome } }
      return
    }
    user = `${prompt.user}\n\nYour last reply could not be used. ${reading.problem} Reply with the whole JSON object again, mended, and nothing else.`
  }
  const form: AnswerForm = { kind, outcome: 'prose' }
  for await (const part of generateDraft(model, input, prompt, question))
    yield part.type === 'end' ? { ...joinEnds(spent, part), refusal: part.refusal, form } : part
}

const badWhich = {
  ok: false,
  problem: '"which": at least two names, exactly as the passages write them, or null and an answer.',
} as const

type Reply = { readonly text: string; readonly quoted: readonly DraftPart[]; readonly end: End }

/** `declined` where the provider does not take the request, as one without the JSON mode of the schema. */
async function collectReply(
  model: Model,
  input: AnswerInput,
  { prompt, question }: Asked,
  schema?: z.ZodType,
): Promise<Reply | 'declined'> {
  let text = ''
  const quoted: DraftPart[] = []
  try {
    for await (const part of generateDraft(model, input, prompt, question, schema && { schema })) {
      if (part.type === 'end') return { text, quoted, end: part }
      if (part.type === 'text') text += part.delta
      quoted.push(part)
    }
  } catch (thrown) {
    if (!(thrown instanceof FootnoteError) || thrown.code !== 'provider_refused') throw thrown
  }
  return 'declined'
}
