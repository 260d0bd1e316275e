import type { Env } from '@/lib/config/env'
import { modelSocket } from '@/lib/config/run-paths'
import type { Meter } from '@/lib/models/metering/meter'
import { meterCall } from '@/lib/models/metering/meter-call'
import { limitConcurrency } from '@/lib/models/limit-concurrency'
import type { CallContext, Embedder } from '@/lib/models/ports'
import { callModelServer } from './call-model-server'
import { embeddingDimension } from './inference-slice'
import type { EmbedRequest } from './model-protocol'

export const localEmbedderId = 'local:bge-small-en-v1.5'

/** A question gives up soon, because a keyword search is better than a wait; ingestion can wait for a restart. */
const questionPatienceMs = 1500
const passagePatienceMs = 30_000

/** The embedder in the model server. Each call is one row of the meter. @throws models_unavailable */
export function createLocalEmbedder(env: Env, meter: Meter): Embedder {
  const limits = {
    query: limitConcurrency({ running: 32, waiting: 256 }),
    passage: limitConcurrency({ running: 4, waiting: 1024 }),
  }

  const embed = (purpose: EmbedRequest['purpose'], texts: readonly string[], call: CallContext) =>
    limits[purpose](() =>
      meterCall(meter, call, { provider: 'local', model: localEmbedderId }, async () => {
        const { values, inputTokens } = await callModelServer({
          socketPath: modelSocket(env),
          path: '/embed',
          body: { purpose, texts } satisfies { purpose: string; texts: readonly string[] },
          signal: call.signal,
          patienceMs: purpose === 'query' ? questionPatienceMs : passagePatienceMs,
        })
        return { result: values, inputTokens }
      }),
    )

  return {
    id: localEmbedderId,
    dimension: embeddingDimension,
    maxTokens: 512,
    embedQuery: (text, call) => embed('query', [text], call),
    async embedPassages(texts, call) {
      if (texts.length === 0) return []
      const values = await embed('passage', texts, call)
      return texts.map((_, index) => values.slice(index * embeddingDimension, (index + 1) * embeddingDimension))
    },
  }
}
