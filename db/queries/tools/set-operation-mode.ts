import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { toolOperations } from '@/db/schema'
import type { ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { OperationMode } from '@/lib/domain/tool-service'

export async function setOperationMode(
  tx: Tx,
  scope: Scope,
  { serviceId, key, mode }: { serviceId: ToolServiceId; key: string; mode: OperationMode },
): Promise<void> {
  await tx
    .update(toolOperations)
    .set({ mode })
    .where(
      and(
        eq(toolOperations.workspaceId, scope.workspaceId),
        eq(toolOperations.serviceId, serviceId),
        eq(toolOperations.key, key),
      ),
    )
}
