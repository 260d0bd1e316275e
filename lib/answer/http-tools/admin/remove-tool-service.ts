import { appendAudit } from '@/db/queries/append-audit'
import { deleteService } from '@/db/queries/tools/delete-service'
import { getService } from '@/db/queries/tools/get-service'
import { requireRole } from '@/lib/auth/require-role'
import type { ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Removes a service and its key. What it said for answers stays with those who asked. @throws forbidden, not_found */
export async function removeToolService(
  runtime: Runtime,
  scope: Scope,
  { serviceId }: { serviceId: ToolServiceId },
): Promise<void> {
  requireRole(scope, 'admin')
  await runtime.db.transaction(async (tx) => {
    const { baseUrl } = await getService(tx, scope, { serviceId })
    await deleteService(tx, scope, { serviceId })
    await appendAudit(tx, scope, {
      action: 'tool-service.removed',
      targetKind: 'tool-service',
      targetId: serviceId,
      detail: { host: new URL(baseUrl).host },
    })
  })
}
