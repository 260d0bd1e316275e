import type PgBoss from 'pg-boss'
import type { Env } from '@/lib/config/env'
import { jobPayloads, type JobName, type JobQueue } from '@/lib/domain/job-queue'
import type { Logger } from '@/lib/observability/logger'
import { openBoss } from './open-boss'

export type OpenJobQueue = JobQueue & {
  /** For the worker, which takes jobs; everything else only enqueues. */
  readonly boss: PgBoss
  /** Kinds of which a job waits that may begin. */
  findWaiting(): Promise<JobName[]>
  close(): Promise<void>
}

export const jobNames = Object.keys(jobPayloads) as JobName[]

/**
 * The queue behind the JobQueue port, on the product's own database. Its tables are made at the first start of any process.
 * Policy `short`: of several enqueued jobs with one singleton key only one waits; one more may wait while another runs.
 */
export async function createJobQueue(input: { env: Env; log: Logger; supervise?: boolean }): Promise<OpenJobQueue> {
  const { boss, close, findWaiting } = await openBoss(input.env, input.log, { supervise: input.supervise ?? false })
  for (const name of jobNames) await boss.createQueue(name, { name, policy: 'short' })
  return {
    boss,
    close,
    async findWaiting() {
      const waiting = new Set(await findWaiting())
      return jobNames.filter((name) => waiting.has(name))
    },
    async enqueue(name, payload, options = {}) {
      const data = jobPayloads[name].parse(payload)
      await boss.send(name, data, {
        priority: options.priority ?? 0,
        // Without a key of its own every job of the queue would share the empty one.
        singletonKey: options.singletonKey ?? crypto.randomUUID(),
        ...(options.startsAt ? { startAfter: options.startsAt } : {}),
      })
    },
  }
}
