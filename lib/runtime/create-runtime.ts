import { connectDatabase } from '@/db/connect'
import type { Env } from '@/lib/config/env'
import { detectPii } from '@/lib/guardrails/pii/detect-pii'
import { createJobQueue } from '@/lib/jobs/create-job-queue'
import { createModels } from '@/lib/models/create-models'
import { createLogger } from '@/lib/observability/create-logger'
import { createBlobStorage } from '@/lib/storage/create-blob-storage'
import { loadSecret } from '@/lib/storage/load-secret'
import type { Runtime } from './runtime'

export type OwnedRuntime = Runtime & {
  readonly env: Env
  readonly databaseMode: 'embedded' | 'external'
  /** Closes queue, models and database, in that order. */
  close(): Promise<void>
}

/** Builds everything that the product's code receives. The one composition root; `component` names the process in its logs. */
export async function createRuntime(env: Env, component: string): Promise<OwnedRuntime> {
  const log = createLogger(env, component)
  const [database, storage, secret] = await Promise.all([
    connectDatabase(env, { applicationName: `footnote-${component}` }),
    createBlobStorage(env),
    loadSecret(env),
  ])
  const models = await createModels({ db: database.db, env, log, secret, findPersonalData: detectPii })
  const jobs = await createJobQueue({ env, log })
  return {
    env,
    db: database.db,
    databaseMode: database.mode,
    storage,
    models,
    jobs,
    log,
    now: () => new Date(),
    async close() {
      await jobs.close()
      await models.close()
      await database.close()
    },
  }
}
