import { appendAudit } from '@/db/queries/append-audit'
import { resolveGroups } from '@/db/queries/collections/resolve-groups'
import { getService } from '@/db/queries/tools/get-service'
import { listOperations } from '@/db/queries/tools/list-operations'
import { replaceOperations } from '@/db/queries/tools/replace-operations'
import { saveService } from '@/db/queries/tools/save-service'
import { requireRole } from '@/lib/auth/require-role'
import type { ToolServiceId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { isReading, type OperationMode, type ToolOperation } from '@/lib/domain/tool-service'
import type { Runtime } from '@/lib/runtime/runtime'
import { readOpenApi } from '../openapi/read-openapi'
import { sealToolSecret } from '../tool-secrets'
import { checkService } from './check-service'
import type { DocumentInput, ServiceFields } from './service-input'

type Input = ServiceFields & {
  /** Undefined adds one. */
  readonly serviceId?: ToolServiceId | undefined
  /** Undefined keeps the operations; a new one has none to keep. */
  readonly document?: DocumentInput | undefined
}

/**
 * Adds a service or changes it. Operations that read are on when they are new, others are off; those that were there before keep their switch.
 * @throws forbidden, not_found, conflict, invalid_request, openapi_unreadable, connector_address_refused, connector_secret_needed
 */
export async function saveToolService(runtime: Runtime, scope: Scope, input: Input): Promise<{ id: ToolServiceId }> {
  requireRole(scope, 'admin')
  const { serviceId, document, name, baseUrl, auth, secret } = input
  const id = serviceId ?? newId('toolService')
  const read = document && readOpenApi(document.text, document.from === null ? null : new URL(document.from))
  const groupIds = await resolveGroups(runtime.db, scope, { groups: input.groupIds })
  const sealed = secret === null ? null : await sealToolSecret(scope, id, secret)
  await runtime.db.transaction(async (tx) => {
    const stored = serviceId ? await getService(tx, scope, { serviceId }) : null
    checkService(input, stored)
    const kept = sealed ?? stored?.encryptedSecret ?? null
    const encryptedSecret = auth.kind === 'none' ? null : kept
    await saveService(tx, scope, { id, name, baseUrl, auth, encryptedSecret, groupIds, now: runtime.now() })
    if (read) {
      const before = new Map((await listOperations(tx, scope, { serviceId: id })).map((one) => [one.key, one.mode]))
      const operations = read.operations.map((one) => ({ ...one, mode: modeOf(one, before.get(one.key)) }))
      await replaceOperations(tx, scope, { serviceId: id, operations })
    }
    await appendAudit(tx, scope, {
      action: stored ? 'tool-service.changed' : 'tool-service.added',
      targetKind: 'tool-service',
      targetId: id,
      detail: {
        host: new URL(baseUrl).host,
        auth: auth.kind,
        keyChanged: sealed !== null,
        groups: groupIds,
        operations: read?.operations.length ?? null,
      },
    })
  })
  return { id }
}

function modeOf({ method, unusable }: ToolOperation, before: OperationMode | undefined): OperationMode {
  if (unusable !== null) return 'off'
  return before ?? (isReading(method) ? 'on' : 'off')
}
