import type { Db } from '@/db/client'
import type { JobQueue } from '@/lib/domain/job-queue'
import type { Models } from '@/lib/models/ports'
import type { Logger } from '@/lib/observability/logger'
import type { BlobStorage } from '@/lib/storage/blob-storage'

/** What every orchestrator receives as its first argument. Built in one place: create-runtime.ts. */
export type Runtime = {
  readonly db: Db
  readonly models: Models
  readonly storage: BlobStorage
  readonly jobs: JobQueue
  readonly log: Logger
  readonly now: () => Date
}
