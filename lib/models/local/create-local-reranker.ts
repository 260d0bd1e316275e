import type { Env } from '@/lib/config/env'
import { modelSocket } from '@/lib/config/run-paths'
import { limitConcurrency } from '@/lib/models/limit-concurrency'
import type { Meter } from '@/lib/models/metering/meter'
import { meterCall } from '@/lib/models/metering/meter-call'
import type { Reranker } from '@/lib/models/ports'
import { callModelServer } from './call-model-server'

export const localRerankerId = 'local:ms-marco-MiniLM-L-12-v2'

const patienceMs = 1500

/** The cross-encoder in the model server. Each call is one row of the meter. @throws models_unavailable */
export function createLocalReranker(env: Env, meter: Meter): Reranker {
  const limit = limitConcurrency({ running: 16, waiting: 256 })
  return {
    id: localRerankerId,
    async score(question, texts, call, options = {}) {
      if (texts.length === 0) return []
      return limit(() =>
        meterCall(meter, call, { provider: 'local', model: localRerankerId }, async () => {
          const { values, inputTokens } = await callModelServer({
            socketPath: modelSocket(env),
            path: '/rerank',
            body: { question, texts, ...options },
            signal: call.signal,
            patienceMs,
          })
          return { result: [...values], inputTokens }
        }),
      )
    },
  }
}
