import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { readEnv } from '@/lib/config/env'
import { findLocalModelsProblem } from '@/lib/models/local/find-local-models'
import { runInferenceWorker } from '@/lib/models/local/run-inference-worker'
import { startModelServer, type RunningModelServer } from '@/lib/models/local/start-model-server'
import { onShutdown, reportReady } from '@/lib/runtime/child-lifecycle'
import { goAfterReaders, nicenessOf } from '@/lib/runtime/go-after-readers'

const recheckMs = 5000

/** Serves as soon as the models are there; until then the product searches by keyword, and this process only waits. */
async function serve(): Promise<void> {
  goAfterReaders(nicenessOf.models)
  const env = readEnv()
  let server: Promise<RunningModelServer> | undefined
  onShutdown(async () => (await server)?.close())
  while (findLocalModelsProblem(env) !== null) await pause(recheckMs)
  server = startModelServer(env, fileURLToPath(import.meta.url), () => process.exit(1))
  await server
  reportReady()
}

/** The same file is the server and each of its inference threads. */
await (isMainThread ? serve() : runInferenceWorker())
