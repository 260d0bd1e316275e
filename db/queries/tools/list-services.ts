import { asc, count, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { groups, toolOperations, toolResults, toolServiceGroups, toolServices } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Services by name, for admins: how many operations are on, to which groups they are open, and how often they were asked. Never a key. */
export async function listServices(db: Db, scope: Scope) {
  const { workspaceId } = scope
  const rows = await db
    .select()
    .from(toolServices)
    .where(eq(toolServices.workspaceId, workspaceId))
    .orderBy(asc(sql`lower(${toolServices.name})`), asc(toolServices.id))
  const operations = await db
    .select({
      serviceId: toolOperations.serviceId,
      all: count(),
      on: sql<number>`count(*) filter (where ${toolOperations.mode} <> 'off')::int`,
    })
    .from(toolOperations)
    .where(eq(toolOperations.workspaceId, workspaceId))
    .groupBy(toolOperations.serviceId)
  const asked = await db
    .select({ serviceId: toolResults.serviceId, times: count() })
    .from(toolResults)
    .where(eq(toolResults.workspaceId, workspaceId))
    .groupBy(toolResults.serviceId)
  const opened = await db
    .select({ serviceId: toolServiceGroups.serviceId, id: groups.id, name: groups.name })
    .from(toolServiceGroups)
    .innerJoin(
      groups,
      sql`${groups.workspaceId} = ${toolServiceGroups.workspaceId} and ${groups.id} = ${toolServiceGroups.groupId}`,
    )
    .where(eq(toolServiceGroups.workspaceId, workspaceId))
    .orderBy(asc(groups.name))
  return rows.map(({ encryptedSecret, ...service }) => ({
    ...service,
    hasSecret: encryptedSecret !== null,
    operations: operations.find((row) => row.serviceId === service.id) ?? { all: 0, on: 0 },
    asked: asked.find((row) => row.serviceId === service.id)?.times ?? 0,
    groups: opened.filter((row) => row.serviceId === service.id).map(({ id, name }) => ({ id, name })),
  }))
}

export type ServiceListItem = Awaited<ReturnType<typeof listServices>>[number]
