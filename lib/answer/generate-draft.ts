import { Output, streamText } from 'ai'
import { z } from 'zod'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { isErrorCode } from '@/lib/errors/is-error-code'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { RefusalReason } from '@/lib/domain/answer'
import type { AnswerForm, FormKind } from '@/lib/domain/answer-form'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import { readingsSchema, type Readings } from '@/lib/models/extractive/readings'
import type { Models } from '@/lib/models/ports'
import type { BuiltPrompt } from '@/lib/prompts/build-prompt'
import { noAnswerReply } from '@/lib/prompts/templates/answer-v1'
import { expansionsIn } from '@/lib/retrieval/glossary/expand-question'
import { isLooping } from './is-looping'
import type { AnswerInput } from './stream-parts'
import { wantsOverview } from './overview/wants-overview'
import type { SupportSpan } from './verify-claims'

export type DraftPart =
  | { readonly type: 'text'; readonly delta: string }
  /** A span that the model says it quotes. It is checked like everything else. */
  | { readonly type: 'hint'; readonly span: SupportSpan }
  | {
      readonly type: 'end'
      readonly model: string
      /** The model that was asked and could not answer, when the local one quoted instead. */
      readonly fallback: { readonly from: string; readonly code: ErrorCode } | null
      readonly inputTokens: number
      readonly outputTokens: number
      readonly costMicroUsd: number
      /** A model without a price wrote it. */
      readonly unpriced: boolean
      readonly refusal: RefusalReason | null
      /** It said the same over and over and was ended. */
      readonly looped?: boolean
      readonly stopped: boolean
      /** What the cache did; null where it was not asked. */
      readonly cache: CacheOutcome | null
      /** With a refusal: what the question could mean, by where it stands in the passages. */
      readonly readings?: Readings
      /** The local model quotes, and may well not have what was asked. */
      readonly unsure?: boolean
      /** What became of the form that was asked for; absent where none was. */
      readonly form?: AnswerForm
    }

/** Of the drafts of an answer: how many there are, how many came from the cache and under which keys, and those to keep if the answer holds. */
export type CacheOutcome = {
  readonly drafts: number
  readonly hits: number
  readonly savedMicroUsd: number
  readonly keys: readonly string[]
  readonly fresh: readonly FreshDraft[]
}

export type FreshDraft = {
  readonly promptKey: string
  readonly wordingKey: string
  readonly text: string
  readonly hints: readonly SupportSpan[]
  readonly sources: readonly { readonly documentId: DocumentId; readonly revisionId: RevisionId }[]
  readonly model: string
  readonly costMicroUsd: number
}

const spanSchema = z.object({ passage: z.int().nonnegative(), start: z.int().nonnegative(), end: z.int().positive() })
/** From `local:extractive` the refusal, from the model port which model answered in the end and what it cost. */
const finishSchema = z.object({
  refusal: z.enum(['no_evidence', 'off_topic']).nullable().optional(),
  model: z.string().optional(),
  costMicroUsd: z.number().optional(),
  unpriced: z.boolean().optional(),
  form: z.boolean().optional(),
  unsure: z.boolean().optional(),
  readings: readingsSchema.optional(),
  fallback: z.object({ from: z.string(), code: z.custom<ErrorCode>(isErrorCode) }).nullish(),
})

const maxOutputTokens = 1_200
/** Braces, quotes and passage numbers count too. */
const maxFormTokens = 3_000

/** Provider and name, as answers name their model. */
export const nameModel = ({ provider, modelId }: { provider: string; modelId: string }): string =>
  modelId.includes(':') ? modelId : `${provider}:${modelId}`

/** Also when it is replayed: the question and its passages say it. */
const isOverview = ({ passages }: BuiltPrompt, question: string): boolean =>
  wantsOverview(question) && new Set(passages.map((passage) => passage.documentId)).size === 1

/**
 * Streams the model's draft: text, hints and one `end`. A stop by the reader ends it early and says so; any failure of the model is
 * thrown, also one in the middle of the text.
 * @param options.schema of the object that is asked for in the provider's own JSON mode; the text is whatever came, checked by nobody yet
 * @param options.asksBack whether the local model may ask what is meant, in the place of an answer
 * @param options.form that the question calls for, of the local model: the text is that form as JSON where a document has it so, and prose otherwise
 * @throws the FootnoteError of the model port
 */
export async function* generateDraft(
  model: Awaited<ReturnType<Models['chatModel']>>,
  input: AnswerInput,
  prompt: BuiltPrompt,
  question: string,
  { schema, form, asksBack }: { schema?: z.ZodType; form?: FormKind; asksBack?: boolean } = {},
): AsyncGenerator<DraftPart> {
  const sameWords = expansionsIn(question, input.expansions).map(({ words, expansion }) => ({ words, expansion }))
  const loop = new AbortController()
  const result = streamText({
    model,
    system: prompt.system,
    prompt: prompt.user,
    maxRetries: 0,
    maxOutputTokens: prompt.maxOutputTokens ?? (schema ? maxFormTokens : maxOutputTokens),
    ...(schema && { output: Output.object({ schema }) }),
    temperature: 0,
    abortSignal: AbortSignal.any([input.signal, loop.signal]),
    providerOptions: {
      footnote: {
        question,
        ...(sameWords.length > 0 && { sameWords }),
        ...(isOverview(prompt, question) && { overview: true }),
        ...(form && { form }),
        ...(asksBack && { asksBack }),
        ...(input.retrieval.refuseBelow !== undefined && { refuseBelow: input.retrieval.refuseBelow }),
        passages: prompt.passages.map(({ title, headingPath, mediaType, text, date, isOfficial, score, scores }) => {
          return {
            title,
            headingPath: [...headingPath],
            mediaType,
            text,
            date,
            isOfficial,
            score,
            logit: scores.reranked,
          }
        }),
      },
    },
    // Errors arrive as parts of the stream below; without this they are also printed, with content.
    onError: () => undefined,
  })
  const end = {
    type: 'end' as const,
    model: nameModel(model),
    fallback: null as Extract<DraftPart, { type: 'end' }>['fallback'],
    inputTokens: 0,
    outputTokens: 0,
    costMicroUsd: 0,
    unpriced: false,
    refusal: null as RefusalReason | null,
    stopped: false,
    cache: null,
    looped: false,
    unsure: false,
    form: undefined as AnswerForm | undefined,
    readings: undefined as Readings | undefined,
  }
  let held = ''
  let written = ''
  let isOpen = false
  try {
    for await (const part of result.fullStream) {
      if (part.type === 'text-delta' && part.text !== '') {
        held += part.text
        if (!isOpen && noAnswerReply.startsWith(held.trim())) continue
        isOpen = true
        yield { type: 'text', delta: held }
        // Readers and budgets wait for nothing when a model says the same over and over. What was shown of it stays.
        written += held
        held = ''
        if (model.provider !== 'local' && isLooping(written)) {
          end.looped = true
          loop.abort()
          break
        }
      } else if (part.type === 'source') {
        const span = spanSchema.safeParse(part.providerMetadata?.['footnote'])
        if (span.success) yield { type: 'hint', span: span.data }
      } else if (part.type === 'finish-step') {
        const finish = finishSchema.safeParse(part.providerMetadata?.['footnote'])
        if (finish.success) {
          end.refusal = finish.data.refusal ?? null
          end.model = finish.data.model ?? end.model
          end.fallback = finish.data.fallback ?? null
          end.costMicroUsd = Math.round(finish.data.costMicroUsd ?? 0)
          end.unpriced = finish.data.unpriced ?? false
          end.unsure = finish.data.unsure ?? false
          end.readings = finish.data.readings
          if (form && finish.data.form) end.form = { kind: form, outcome: 'quoted' }
        }
        if (part.finishReason === 'content-filter') end.refusal = 'policy'
        end.inputTokens = part.usage.inputTokens ?? 0
        end.outputTokens = part.usage.outputTokens ?? 0
      } else if (part.type === 'error') {
        throw toFootnoteError(part.error)
      } else if (part.type === 'abort') {
        end.stopped = true
      }
    }
  } catch (thrown) {
    if (!input.signal.aborted) throw thrown
    end.stopped = true
  }
  if (held.trim() === noAnswerReply) end.refusal ??= 'no_evidence'
  else if (held !== '') yield { type: 'text', delta: held }
  const { form: shaped, readings, ...rest } = end
  yield { ...rest, ...(shaped && { form: shaped }), ...(readings && { readings }) }
}
