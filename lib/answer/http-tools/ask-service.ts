import { beginToolResult } from '@/db/queries/tools/begin-tool-result'
import { endToolResult } from '@/db/queries/tools/end-tool-result'
import { listOpenOperations, type OpenOperation } from '@/db/queries/tools/list-open-operations'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { DocumentId, ToolServiceId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { ToolContext, ToolResult } from '../tools/answer-tool'
import { tellPassages } from '../tools/tell-passages'
import { buildRequest } from './build-request'
import { confirmRequest } from './confirm/confirm-request'
import { describeCall } from './describe-call'
import { describeFailure, describeStatus, isGood, refuse } from './describe-outcome'
import { guardArguments } from './guard-arguments'
import { sendRequest } from './send-request'
import { toPassage } from './to-passage'
import { openToolSecret } from './tool-secrets'

export type ServiceCall = {
  readonly serviceId: ToolServiceId
  readonly key: string
  readonly args: Readonly<Record<string, unknown>>
}

/**
 * Asks a service for an answer, with the rights of this moment, and keeps what it says as a snapshot that can be cited. What it says is data like
 * any passage. A call that is refused or fails is kept, too, without words: what was to be asked is then nobody else's to see.
 * @throws only when the reader has stopped or its time is over
 */
export async function askService(context: ToolContext, call: ServiceCall): Promise<ToolResult> {
  const { runtime, scope, input, notes } = context
  const open = await findOpen(context, call)
  if (!open) return refuse('This service may not be asked any more.', 'unknown_tool')
  const { service, operation } = open
  const id = newId('toolResult')
  const askedAt = runtime.now()
  const mark = {
    name: service.name,
    operation: describeCall(operation.summary, call.args),
    askedAt: askedAt.toISOString(),
  }
  await beginToolResult(runtime.db, scope, {
    id,
    answerId: input.answerId,
    serviceId: service.id,
    serviceName: mark.name,
    operation: mark.operation,
    operationKey: operation.key,
    askedAt,
  })
  notes.nameOf(id as string as DocumentId)
  try {
    const guarded = guardArguments(call.args, service.baseUrl, await loadWorkspaceSettings(runtime.db, scope))
    const request = buildRequest({ baseUrl: service.baseUrl, operation, args: guarded.args })
    if (operation.mode !== 'on' && !(await confirmRequest(context, open, request, () => findOpen(context, call))))
      return refuse('The person did not allow this request. Do not ask for it again.', 'not_confirmed')
    await endToolResult(runtime.db, scope, { id, args: guarded.args })
    const secret = await openToolSecret(scope, service)
    const answer = await sendRequest(request, { auth: service.auth, secret, signal: input.signal })
    const text = isGood(answer) ? guarded.restore(answer.text) : ''
    await endToolResult(runtime.db, scope, { id, status: answer.status, ms: answer.ms, text })
    if (!isGood(answer)) return describeStatus(answer)
    if (text === '') return { text: `The service answered with status ${answer.status} and without words.`, found: 0 }
    const told = tellPassages(notes, [toPassage(id, mark, text)])
    return answer.isCut ? { ...told, text: `${told.text}\n(There was more; it was cut here. Ask for less.)` } : told
  } catch (thrown) {
    return describeFailure(thrown, input.signal)
  }
}

/** The operation as it may be asked now. */
async function findOpen(
  { runtime, scope }: ToolContext,
  { serviceId, key }: ServiceCall,
): Promise<OpenOperation | null> {
  const open = await listOpenOperations(runtime.db, scope)
  return open.find(({ service, operation }) => service.id === serviceId && operation.key === key) ?? null
}
