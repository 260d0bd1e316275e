import type { SharedV3ProviderOptions } from '@ai-sdk/provider'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { CallContext, Embedder } from '@/lib/models/ports'
import type { Limiter } from '@/lib/models/limit-concurrency'
import { embedWithRetry, type EmbeddingResilience, type EmbeddingTarget } from './embed-with-retry'
import { knownEmbedders, maxIndexedDimension, unknownMaxTokens } from './embedding-dimensions'
import { taskOptions } from './task-options'

const mostPerCall = 96

function toUnitVector(values: readonly number[]): Float32Array {
  const vector = Float32Array.from(values)
  let sum = 0
  for (const value of vector) sum += value * value
  const norm = Math.sqrt(sum) || 1
  return vector.map((value) => value / norm)
}

function mergeOptions(a: SharedV3ProviderOptions, b: SharedV3ProviderOptions): SharedV3ProviderOptions {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...keys].map((key) => [key, { ...a[key], ...b[key] }]))
}

/**
 * A hosted embedder as the port wants it: unit vectors of one known length, passages in batches, as many at a time as `limit` lets through.
 * @throws provider_refused when the vectors are longer than an index can hold or change their length
 */
export function createHostedEmbedder(
  resilience: EmbeddingResilience,
  target: EmbeddingTarget,
  dimension: number,
  limit: Limiter,
): Embedder {
  const known = knownEmbedders[target.id]

  const embed = async (texts: readonly string[], purpose: 'query' | 'passage', call: CallContext) => {
    const options = mergeOptions(known?.options ?? {}, taskOptions(purpose))
    const vectors = await embedWithRetry(resilience, target, texts, options, call)
    return vectors.map((values) => {
      if (values.length !== dimension) {
        throw new FootnoteError('provider_refused', {
          detail: `${target.id} gives vectors of ${values.length} numbers; ${dimension} were expected.`,
        })
      }
      return toUnitVector(values)
    })
  }

  return {
    id: target.id,
    dimension,
    maxTokens: known?.maxTokens ?? unknownMaxTokens,
    async embedQuery(text, call) {
      const [vector] = await embed([text], 'query', call)
      if (!vector) throw new FootnoteError('provider_unavailable')
      return vector
    },
    async embedPassages(texts, call) {
      const perCall = Math.min(mostPerCall, (await target.model.maxEmbeddingsPerCall) ?? mostPerCall)
      const batches: (readonly string[])[] = []
      for (let at = 0; at < texts.length; at += perCall) batches.push(texts.slice(at, at + perCall))
      return (await Promise.all(batches.map((batch) => limit(() => embed(batch, 'passage', call))))).flat()
    },
  }
}

/** Asks a model for one vector to learn how long they are. */
export async function probeDimension(
  resilience: EmbeddingResilience,
  target: EmbeddingTarget,
  call: CallContext,
): Promise<number> {
  const [vector] = await embedWithRetry(resilience, target, ['dimension'], taskOptions('query'), call)
  const dimension = vector?.length ?? 0
  if (dimension < 1 || dimension > maxIndexedDimension) {
    throw new FootnoteError('provider_refused', {
      detail: `${target.id} gives vectors of ${dimension} numbers; an index holds at most ${maxIndexedDimension}.`,
    })
  }
  return dimension
}
