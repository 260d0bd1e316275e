import { sql, type SQL } from 'drizzle-orm'
import { toolServiceGroups, toolServices } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * Condition on a `tool_services` row: in the scope's workspace, and open to everyone there or to one of its groups. An admin is no exception: a
 * service answers with its own account's rights, and whoever switches it on for a group means that group.
 */
export function serviceIsOpen({ workspaceId, groupIds }: Scope): SQL {
  const grants = sql`select 1 from ${toolServiceGroups} sg where sg.workspace_id = ${toolServices.workspaceId} and sg.service_id = ${toolServices.id}`
  const own =
    groupIds.length === 0
      ? sql`false`
      : sql`exists (${grants} and sg.group_id in (${sql.join(
          groupIds.map((id) => sql`${id}`),
          sql`, `,
        )}))`
  return sql`(${toolServices.workspaceId} = ${workspaceId} and (not exists (${grants}) or ${own}))`
}
