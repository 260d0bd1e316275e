import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { experiments } from '@/db/schema'
import type { ExperimentRow } from './find-experiment'

/** The experiments of all workspaces that run, for the worker that watches them. */
export async function listRunningExperiments(db: Db): Promise<ExperimentRow[]> {
  return db.select().from(experiments).where(eq(experiments.status, 'running'))
}
