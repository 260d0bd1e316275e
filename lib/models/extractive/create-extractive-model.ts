import type { LanguageModelV3, LanguageModelV3CallOptions, LanguageModelV3StreamPart } from '@ai-sdk/provider'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { CallContext, Reranker } from '@/lib/models/ports'
import { answerExtractively, type ExtractiveAnswer } from './answer-extractively'
import { footnoteOptionsSchema, type FootnoteOptions } from './footnote-options'
import type { Readings } from './readings'

type Dependencies = { readonly reranker: Reranker | null; readonly call: CallContext }

/** Raised whenever other words may be quoted from the same passages: drafts of the cache are kept under it. */
export const extractiveRevision = 5

/**
 * A language model that writes nothing of its own: it quotes the sentences of the passages that answer the question, each
 * preceded by a `source` part with its exact span, and writes nothing when nothing answers (`providerMetadata.footnote.refusal`
 * of the finish part says why). Question and passages come in `providerOptions.footnote`; the prompt's text is not read, so
 * nothing that a document says can instruct it.
 */
export function createExtractiveModel({ reranker, call }: Dependencies): LanguageModelV3 {
  const answer = async (options: LanguageModelV3CallOptions): Promise<LanguageModelV3StreamPart[]> => {
    const input = readOptions(options)
    const signal = options.abortSignal ?? call.signal
    const score = reranker
      ? (question: string, texts: readonly string[]) =>
          reranker.score(question, texts, { ...call, task: 'rerank', ...(signal ? { signal } : {}) })
      : null
    return toParts(input, await answerExtractively(input, score))
  }
  return {
    specificationVersion: 'v3',
    provider: 'local',
    modelId: 'extractive',
    supportedUrls: {},
    async doGenerate(options) {
      const parts = await answer(options)
      const text = parts.map((part) => (part.type === 'text-delta' ? part.delta : '')).join('')
      const sources = parts.filter((part) => part.type === 'source')
      const finish = parts.find((part) => part.type === 'finish')
      if (!finish) throw new FootnoteError('internal', { detail: 'The extractive model did not finish.' })
      const { usage, finishReason, providerMetadata } = finish
      return {
        content: [...sources, { type: 'text', text }],
        usage,
        finishReason,
        warnings: [],
        ...(providerMetadata ? { providerMetadata } : {}),
      }
    },
    async doStream(options) {
      const parts = await answer(options)
      return {
        stream: new ReadableStream<LanguageModelV3StreamPart>({
          start(controller) {
            for (const part of parts) controller.enqueue(part)
            controller.close()
          },
        }),
      }
    },
  }
}

function readOptions(options: LanguageModelV3CallOptions): FootnoteOptions {
  const parsed = footnoteOptionsSchema.safeParse(options.providerOptions?.['footnote'])
  if (parsed.success) return parsed.data
  throw new FootnoteError('invalid_request', { detail: 'local:extractive needs question and passages.' })
}

function toParts(input: FootnoteOptions, answer: ExtractiveAnswer): LanguageModelV3StreamPart[] {
  const parts: LanguageModelV3StreamPart[] = [{ type: 'stream-start', warnings: [] }]
  let written = ''
  const isWritten = answer.quotes.length > 0 || answer.form !== undefined
  if (isWritten) parts.push({ type: 'text-start', id: 'answer' })
  for (const [index, quote] of answer.quotes.entries()) {
    const passage = input.passages[quote.passage]
    for (const [i, span] of quote.spans.entries()) {
      parts.push({
        type: 'source',
        sourceType: 'document',
        id: `source-${index}-${i}`,
        mediaType: passage?.mediaType ?? 'text/plain',
        title: passage?.title ?? '',
        providerMetadata: { footnote: { passage: quote.passage, start: span.start, end: span.end } },
      })
    }
    const words = answer.form === undefined ? `${quote.separator}${quote.text}` : ''
    for (const delta of words.match(/\S+\s*|\s+/gu) ?? []) {
      written += delta
      parts.push({ type: 'text-delta', id: 'answer', delta })
    }
  }
  // Behind the places of what it quotes, so that they are known when it is checked.
  if (answer.form !== undefined) {
    written = answer.form
    parts.push({ type: 'text-delta', id: 'answer', delta: answer.form })
  }
  if (isWritten) parts.push({ type: 'text-end', id: 'answer' })
  parts.push({
    type: 'finish',
    finishReason: { unified: answer.refusal === null ? 'stop' : 'other', raw: answer.refusal ?? undefined },
    usage: usageOf(input, written),
    providerMetadata: {
      footnote: {
        refusal: answer.refusal,
        ...(answer.form !== undefined && { form: true }),
        ...(answer.unsure && { unsure: true }),
        ...(answer.readings && { readings: toJson(answer.readings) }),
      },
    },
  })
  return parts
}

const toJson = ({ by, choices }: Readings) => ({ by, choices: choices.map((choice) => ({ ...choice })) })

/** Words, not a tokenizer's tokens: nothing is billed by them. */
function usageOf(input: FootnoteOptions, written: string) {
  const read = countWords(input.question) + input.passages.reduce((sum, passage) => sum + countWords(passage.text), 0)
  const wrote = countWords(written)
  return {
    inputTokens: { total: read, noCache: read, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: wrote, text: wrote, reasoning: 0 },
  }
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
