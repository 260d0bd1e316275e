import { mkdir } from 'node:fs/promises'
import os from 'node:os'
import type { Env } from '@/lib/config/env'
import { modelSocket, socketDir } from '@/lib/config/run-paths'
import { InferenceQueue } from './inference-queue'
import { loadTokenizer } from './load-tokenizer'
import { embedderModel, rerankerModel } from './model-manifest'
import { localModelPath } from './model-paths'
import { serveModels } from './serve-models'
import { startInferenceWorker } from './start-inference-worker'

const maxWorkers = 2

export type RunningModelServer = { close(): Promise<void> }

/**
 * Starts the inference threads and serves the socket. Two threads with a model each and one core each were
 * faster than one model on two cores in a few runs on a busy machine, and a question can run beside a passage; a third copy of the
 * model would cost memory for little.
 * Machines with many cores give each thread up to four. `onCrash` is told when a thread ends by itself.
 */
export async function startModelServer(env: Env, entryFile: string, onCrash: () => void): Promise<RunningModelServer> {
  const cores = os.availableParallelism()
  const workerCount = Math.min(maxWorkers, cores)
  const data = {
    embedderPath: localModelPath(env, embedderModel, 'model.onnx'),
    rerankerPath: localModelPath(env, rerankerModel, 'model.onnx'),
    threads: Math.max(1, Math.min(4, Math.floor(cores / 4))),
  }
  const [tokenizer, ...workers] = await Promise.all([
    loadTokenizer(env),
    ...Array.from({ length: workerCount }, () => startInferenceWorker(entryFile, data, onCrash)),
  ])
  await mkdir(socketDir(env), { recursive: true, mode: 0o700 })
  const queue = new InferenceQueue(workers)
  const server = await serveModels({ tokenizer, queue }, modelSocket(env), workerCount * data.threads)
  return {
    async close() {
      server.close()
      await queue.close()
      server.closeAllConnections()
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}
