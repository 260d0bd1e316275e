import { readEnv } from '@/lib/config/env'
import { modelSocket } from '@/lib/config/run-paths'
import { callModelServer } from '@/lib/models/local/call-model-server'

/** Texts per second that the running model server embeds when nothing else is asked of it: what ingestion is held against. */
export async function embedAlone(texts: readonly string[], batchSize = 64): Promise<number> {
  const startedAt = performance.now()
  for (let i = 0; i < texts.length; i += batchSize) {
    await callModelServer({
      socketPath: modelSocket(readEnv()),
      path: '/embed',
      body: { purpose: 'passage', texts: texts.slice(i, i + batchSize) },
      patienceMs: 30_000,
    })
  }
  return texts.length / ((performance.now() - startedAt) / 1000)
}
