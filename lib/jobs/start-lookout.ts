import type { JobName } from '@/lib/domain/job-queue'
import type { Logger } from '@/lib/observability/logger'

type Watched = {
  /** Kinds of which a job waits that may begin. */
  readonly findWaiting: () => Promise<readonly JobName[]>
  readonly wake: (name: JobName) => void
  readonly log: Logger
}

/** How long a new job waits at most. */
const lookEveryMs = 250

/**
 * Looks for waiting jobs of all kinds at once and wakes those who take them. Twenty takers that looked for themselves twice a second cost the embedded
 * database and the worker a tenth of a core at rest; one look for all of them, twice as often, costs a tenth of that.
 */
export function startLookout({ findWaiting, wake, log }: Watched): { stop(): Promise<void> } {
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async (): Promise<void> => {
    try {
      for (const name of await findWaiting()) if (!isStopped) wake(name)
    } catch (error) {
      if (!isStopped) log.error('lookout_failed', error)
    }
    if (!isStopped) timer = setTimeout(start, lookEveryMs)
  }
  let looking: Promise<void> = Promise.resolve()
  const start = (): void => void (looking = look())
  start()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await looking
    },
  }
}
