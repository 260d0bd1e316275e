import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { InferenceWorker } from './inference-slice'
import type { InferenceWorkerData } from './run-inference-worker'

const replySchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ values: z.instanceof(Float32Array) }),
  z.object({ error: z.string() }),
])

/** Node 20 does not hand tsx on to threads, so code run from source registers it there itself. */
function openThread(entryFile: string, data: InferenceWorkerData): Worker {
  if (!entryFile.endsWith('.ts')) return new Worker(entryFile, { workerData: data })
  const boot = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(entryFile)}) })`
  return new Worker(boot, { eval: true, workerData: data })
}

type Pending = { resolve(values: Float32Array): void; reject(error: Error): void }

/**
 * Starts one inference thread from the entry file, which calls `runInferenceWorker` when it finds itself in a thread, and
 * waits until both models are loaded (about 0.5 s). `onExit` is told when the thread ends by itself.
 */
export async function startInferenceWorker(
  entryFile: string,
  data: InferenceWorkerData,
  onExit: () => void,
): Promise<InferenceWorker> {
  const thread = openThread(entryFile, data)
  let pending: Pending | undefined
  let closing = false

  const settle = (act: (waiting: Pending) => void): void => {
    const waiting = pending
    pending = undefined
    if (waiting) act(waiting)
  }
  const next = (): Promise<Float32Array> => new Promise((resolve, reject) => (pending = { resolve, reject }))

  const ready = next()
  thread.on('message', (raw) => {
    const reply = replySchema.parse(raw)
    settle((waiting) => {
      if ('error' in reply) waiting.reject(new FootnoteError('models_unavailable', { cause: new Error(reply.error) }))
      else waiting.resolve('values' in reply ? reply.values : new Float32Array())
    })
  })
  thread.on('error', (cause) => settle((waiting) => waiting.reject(new FootnoteError('models_unavailable', { cause }))))
  thread.on('exit', () => {
    settle((waiting) => waiting.reject(new FootnoteError('models_unavailable')))
    if (!closing) onExit()
  })
  await ready

  return {
    run(slice) {
      const result = next()
      thread.postMessage(slice, [])
      return result
    },
    async close() {
      closing = true
      await thread.terminate()
    },
  }
}
