import { readEnv } from '@/lib/config/env'
import { createJobQueue } from '@/lib/jobs/create-job-queue'
import { startWorker } from '@/lib/jobs/start-worker'
import { onShutdown, reportFatal, reportReady } from '@/lib/runtime/child-lifecycle'
import { createRuntime } from '@/lib/runtime/create-runtime'
import { goAfterReaders, nicenessOf } from '@/lib/runtime/go-after-readers'
import { loadSamples } from '@/lib/runtime/load-samples'

/** The worker process: takes jobs from the queue and drives ingestion. */
async function main(): Promise<void> {
  goAfterReaders(nicenessOf.worker)
  const env = readEnv()
  const runtime = await createRuntime(env, 'worker')
  const queue = await createJobQueue({ env, log: runtime.log, supervise: true })
  const worker = await startWorker(runtime, queue)
  onShutdown(async () => {
    await worker.stop()
    await runtime.close()
  })
  reportReady()
  await loadSamples(runtime)
}

main().catch(reportFatal)
