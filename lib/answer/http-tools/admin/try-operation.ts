import { appendAudit } from '@/db/queries/append-audit'
import { getService } from '@/db/queries/tools/get-service'
import { listOperations } from '@/db/queries/tools/list-operations'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { ToolServiceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { buildRequest } from '../build-request'
import { guardArguments } from '../guard-arguments'
import { toValidator } from '../openapi/to-validator'
import { sendRequest, type ToolAnswer } from '../send-request'
import { openToolSecret } from '../tool-secrets'

type Input = { readonly serviceId: ToolServiceId; readonly key: string; readonly args: unknown }

/**
 * Asks an operation by hand, also one that is off, in the very way that an answer would. Nothing of it is kept but that it was done.
 * @throws forbidden, not_found, tool_arguments_invalid naming the argument, personal_data_kept, connector_address_refused, tool_unreachable, tool_answer_unusable
 */
export async function tryOperation(
  runtime: Runtime,
  scope: Scope,
  { serviceId, key, args }: Input,
): Promise<ToolAnswer> {
  requireRole(scope, 'admin')
  const service = await getService(runtime.db, scope, { serviceId })
  const operation = (await listOperations(runtime.db, scope, { serviceId })).find((one) => one.key === key)
  if (!operation)
    throw new FootnoteError('not_found', { detail: 'This operation is not there any more. Reload the page.' })
  if (operation.unusable !== null)
    throw new FootnoteError('invalid_request', { detail: `This operation cannot be asked. ${operation.unusable}` })
  const parsed = toValidator(operation.inputs).safeParse(args)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new FootnoteError('tool_arguments_invalid', {
      detail: `${issue?.path.map(String).join('.') || 'Arguments'}: ${issue?.message ?? ''}`,
    })
  }
  const guarded = guardArguments(parsed.data, service.baseUrl, await loadWorkspaceSettings(runtime.db, scope))
  const request = buildRequest({ baseUrl: service.baseUrl, operation, args: guarded.args })
  await runtime.db.transaction((tx) =>
    appendAudit(tx, scope, {
      action: 'tool-operation.tried',
      targetKind: 'tool-service',
      targetId: serviceId,
      detail: { operation: key },
    }),
  )
  const secret = await openToolSecret(scope, service)
  const answer = await sendRequest(request, { auth: service.auth, secret, signal: new AbortController().signal })
  return { ...answer, text: guarded.restore(answer.text) }
}
