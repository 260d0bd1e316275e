import type PgBoss from 'pg-boss'
import { readEnv } from '@/lib/config/env'
import { jobPayloads, type JobName, type JobPayload } from '@/lib/domain/job-queue'
import { ParserPool } from '@/lib/ingest/child/parser-pool'
import type { Runtime } from '@/lib/runtime/runtime'
import type { OpenJobQueue } from './create-job-queue'
import { handleJob, type JobTools } from './handle-job'
import { startCanaryWatch } from './start-canary-watch'
import { startLookout } from './start-lookout'
import { startSweeper } from './start-sweeper'

/** Jobs of each kind that run at once. Two files: one is parsed while the other is embedded. */
const concurrency: Record<JobName, number> = {
  'ingest-revision': 2,
  'ingest-batch': 1,
  'embed-missing': 1,
  'read-languages': 1,
  'run-eval': 1,
  'run-judge-task': 1,
  'judge-claims': 1,
  'look-at-question': 1,
  'run-operation': 1,
  'run-rebuild': 1,
  // Two sources: a slow site does not hold up a folder.
  'run-connector': 2,
  'find-topics': 1,
  'propose-cases': 1,
  'compare-documents': 1,
  'mine-glossary': 1,
  'measure-drift': 1,
  'delete-workspace': 1,
  'delete-blobs': 1,
}

/** A taker is woken when there is a job for it; looking by itself is only for what a look of all may have missed. */
const pollingIntervalSeconds = 30

export type Worker = { stop(): Promise<void> }

/** Takes jobs until stopped. Stopping gives running files back to the queue and ends the parser processes. */
export async function startWorker(runtime: Runtime, queue: OpenJobQueue): Promise<Worker> {
  const stopping = new AbortController()
  const reader = new ParserPool(readEnv())
  const tools: JobTools = { reader, signal: stopping.signal }
  const takers = new Map<JobName, string[]>()
  for (const name of Object.keys(concurrency) as JobName[]) {
    const ids: string[] = []
    for (let i = 0; i < concurrency[name]; i++) ids.push(await takeJobs(runtime, queue.boss, name, tools))
    takers.set(name, ids)
  }
  const lookout = startLookout({
    findWaiting: () => queue.findWaiting(),
    wake: (name) => takers.get(name)?.forEach((id) => queue.boss.notifyWorker(id)),
    log: runtime.log,
  })
  const sweeper = startSweeper(runtime)
  const canaries = startCanaryWatch(runtime)
  runtime.log.info('worker_started')
  return {
    async stop() {
      stopping.abort()
      await lookout.stop()
      await sweeper.stop()
      await canaries.stop()
      await queue.close()
      reader.close()
      runtime.log.info('worker_stopped')
    },
  }
}

/** While there are jobs the queue is asked again at once: the pause between two looks would hold short files to two a second and taker. */
async function takeJobs(runtime: Runtime, boss: PgBoss, name: JobName, tools: JobTools): Promise<string> {
  const options = { pollingIntervalSeconds, batchSize: 1, priority: true }
  let takerId = ''
  takerId = await boss.work(name, options, async (jobs: PgBoss.Job[]) => {
    boss.notifyWorker(takerId)
    for (const job of jobs) {
      const payload = jobPayloads[name].parse(job.data) as JobPayload<typeof name>
      await handleJob(runtime, name, payload, tools).catch((error: unknown) => {
        runtime.log.error('job_failed', error, { job: name, jobId: job.id })
        throw error
      })
    }
  })
  return takerId
}
