import { appendAudit } from '@/db/queries/append-audit'
import { getService } from '@/db/queries/tools/get-service'
import { listOperations } from '@/db/queries/tools/list-operations'
import { setOperationMode } from '@/db/queries/tools/set-operation-mode'
import { requireRole } from '@/lib/auth/require-role'
import type { ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { isReading, type OperationMode } from '@/lib/domain/tool-service'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Switches one operation. What may change something is never simply on. @throws forbidden, not_found, invalid_request */
export async function switchOperation(
  runtime: Runtime,
  scope: Scope,
  { serviceId, key, mode }: { serviceId: ToolServiceId; key: string; mode: OperationMode },
): Promise<void> {
  requireRole(scope, 'admin')
  await runtime.db.transaction(async (tx) => {
    await getService(tx, scope, { serviceId })
    const operation = (await listOperations(tx, scope, { serviceId })).find((one) => one.key === key)
    if (!operation)
      throw new FootnoteError('not_found', { detail: 'This operation is not there any more. Reload the page.' })
    if (mode !== 'off' && operation.unusable !== null)
      throw new FootnoteError('invalid_request', { detail: `This operation cannot be asked. ${operation.unusable}` })
    if (mode === 'on' && !isReading(operation.method))
      throw new FootnoteError('invalid_request', {
        detail: 'This operation may change something: a person has to confirm each request.',
      })
    await setOperationMode(tx, scope, { serviceId, key, mode })
    await appendAudit(tx, scope, {
      action: 'tool-operation.switched',
      targetKind: 'tool-service',
      targetId: serviceId,
      detail: { operation: key, mode },
    })
  })
}
