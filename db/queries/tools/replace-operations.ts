import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { toolOperations } from '@/db/schema'
import type { ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { OperationMode, ToolOperation } from '@/lib/domain/tool-service'

type Params = { serviceId: ToolServiceId; operations: readonly (ToolOperation & { readonly mode: OperationMode })[] }

/** The operations of a service in the place of those that it had. */
export async function replaceOperations(tx: Tx, scope: Scope, { serviceId, operations }: Params): Promise<void> {
  const { workspaceId } = scope
  await tx
    .delete(toolOperations)
    .where(and(eq(toolOperations.workspaceId, workspaceId), eq(toolOperations.serviceId, serviceId)))
  await tx
    .insert(toolOperations)
    .values(operations.map((one, position) => ({ ...one, workspaceId, serviceId, position })))
}
