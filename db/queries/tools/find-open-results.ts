import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { toolResults, toolServices } from '@/db/schema'
import type { ToolResultId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { serviceIsOpen } from './service-is-open'

/** Which of these are answers of services that the scope may read right now: their own, of services that are open to them or were removed. */
export async function findOpenResults(db: Db, scope: Scope, params: { ids: readonly string[] }): Promise<Set<string>> {
  if (params.ids.length === 0) return new Set()
  const rows = await db
    .select({ id: toolResults.id })
    .from(toolResults)
    .leftJoin(
      toolServices,
      and(eq(toolServices.workspaceId, toolResults.workspaceId), eq(toolServices.id, toolResults.serviceId)),
    )
    .where(
      and(
        eq(toolResults.workspaceId, scope.workspaceId),
        eq(toolResults.userId, scope.userId),
        inArray(toolResults.id, [...params.ids] as ToolResultId[]),
        or(isNull(toolServices.id), serviceIsOpen(scope)),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
