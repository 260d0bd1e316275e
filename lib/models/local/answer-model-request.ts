import { encodePairs, encodeText } from './encode-sequences'
import type { InferenceQueue } from './inference-queue'
import { embedRequestSchema, questionPrefix, rerankRequestSchema } from './model-protocol'
import type { WordPieceTokenizer } from './word-piece-tokenizer'

export type ModelEngine = { readonly tokenizer: WordPieceTokenizer; readonly queue: InferenceQueue }
export type ModelAnswer = { readonly values: Float32Array; readonly inputTokens: number }

/** One request of the protocol, computed. Null for a path that does not exist. @throws ZodError for a malformed body */
export async function answerModelRequest(
  { tokenizer, queue }: ModelEngine,
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<ModelAnswer | null> {
  if (path === '/embed') {
    const { purpose, texts } = embedRequestSchema.parse(body)
    const prefix = purpose === 'query' ? questionPrefix : ''
    const sequences = texts.map((text) => encodeText(tokenizer, prefix + text))
    const values = await queue.submit({ kind: 'embed', sequences, interactive: purpose === 'query', signal })
    return { values, inputTokens: sequences.reduce((sum, { ids }) => sum + ids.length, 0) }
  }
  if (path === '/rerank') {
    const { question, texts, maxPassageTokens } = rerankRequestSchema.parse(body)
    const sequences = encodePairs(tokenizer, question, texts, maxPassageTokens)
    const values = await queue.submit({ kind: 'rerank', sequences, interactive: true, signal })
    return { values, inputTokens: sequences.reduce((sum, { ids }) => sum + ids.length, 0) }
  }
  return null
}
