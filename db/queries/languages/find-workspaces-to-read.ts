import { isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaces } from '@/db/schema'

/** Workspaces whose passages are from before their languages were kept. No Scope: the worker's housekeeping, ids only. */
export function findWorkspacesToRead(db: Db) {
  return db.select({ workspaceId: workspaces.id }).from(workspaces).where(isNull(workspaces.languagesReadAt))
}
