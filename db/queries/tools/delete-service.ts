import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { toolOperations, toolServiceGroups, toolServices } from '@/db/schema'
import type { ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { ofService } from './of-service'

/** Removes a service with its key. What it said for answers stays with them. */
export async function deleteService(tx: Tx, scope: Scope, { serviceId }: { serviceId: ToolServiceId }): Promise<void> {
  const { workspaceId } = scope
  await tx
    .delete(toolOperations)
    .where(and(eq(toolOperations.workspaceId, workspaceId), eq(toolOperations.serviceId, serviceId)))
  await tx
    .delete(toolServiceGroups)
    .where(and(eq(toolServiceGroups.workspaceId, workspaceId), eq(toolServiceGroups.serviceId, serviceId)))
  await tx.delete(toolServices).where(ofService(scope, serviceId))
}
