import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { promptCanaries } from '@/db/schema'
import type { CanaryRow } from './find-canary'

/** The canaries of all workspaces that run, for the worker that watches them. */
export async function listRunningCanaries(db: Db): Promise<CanaryRow[]> {
  return db.select().from(promptCanaries).where(eq(promptCanaries.status, 'running'))
}
