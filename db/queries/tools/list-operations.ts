import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { toolOperations } from '@/db/schema'
import type { ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The operations of a service in the order of its document, for admins. */
export async function listOperations(db: Db | Tx, scope: Scope, { serviceId }: { serviceId: ToolServiceId }) {
  return db
    .select()
    .from(toolOperations)
    .where(and(eq(toolOperations.workspaceId, scope.workspaceId), eq(toolOperations.serviceId, serviceId)))
    .orderBy(asc(toolOperations.position))
}

export type OperationRow = Awaited<ReturnType<typeof listOperations>>[number]
