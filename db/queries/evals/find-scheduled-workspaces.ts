import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaces } from '@/db/schema'
import { parseWorkspaceSettings } from '@/lib/config/workspace-settings'
import type { WorkspaceId } from '@/lib/domain/ids'
import type { ScheduledChecks } from '@/lib/domain/scheduled-checks'

export type ScheduledWorkspace = { readonly workspaceId: WorkspaceId; readonly checks: ScheduledChecks }

/** Workspaces that have golden sets run by themselves, of all there are: the sweeper's own. */
export async function findScheduledWorkspaces(db: Db): Promise<ScheduledWorkspace[]> {
  const rows = await db
    .select({ workspaceId: workspaces.id, settings: workspaces.settings })
    .from(workspaces)
    .where(sql`${workspaces.settings} -> 'scheduledChecks' ->> 'on' = 'true'`)
  return rows.flatMap(({ workspaceId, settings }) => {
    const checks = parseWorkspaceSettings(settings).scheduledChecks
    return checks?.on ? [{ workspaceId, checks }] : []
  })
}
