import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { workspaces } from '@/db/schema'
import { parseWorkspaceSettings, type WorkspaceSettings } from '@/lib/config/workspace-settings'
import type { Scope } from '@/lib/domain/scope'

export async function loadWorkspaceSettings(
  db: Db | Tx,
  scope: Pick<Scope, 'workspaceId'>,
): Promise<WorkspaceSettings> {
  const [row] = await db
    .select({ settings: workspaces.settings })
    .from(workspaces)
    .where(eq(workspaces.id, scope.workspaceId))
  return parseWorkspaceSettings(row?.settings)
}

/** Merges into what is stored, in one statement; null removes a setting. */
export async function updateWorkspaceSettings(
  db: Db | Tx,
  scope: Pick<Scope, 'workspaceId'>,
  changes: { readonly [Key in keyof WorkspaceSettings]?: WorkspaceSettings[Key] | null },
): Promise<void> {
  await db
    .update(workspaces)
    .set({ settings: sql`jsonb_strip_nulls(${workspaces.settings} || ${JSON.stringify(changes)}::jsonb)` })
    .where(eq(workspaces.id, scope.workspaceId))
}
