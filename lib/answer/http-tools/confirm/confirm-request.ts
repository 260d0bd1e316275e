import { appendAudit } from '@/db/queries/append-audit'
import type { OpenOperation } from '@/db/queries/tools/list-open-operations'
import type { ToolContext } from '../../tools/answer-tool'
import type { ToolRequest } from '../build-request'

/**
 * Shows a request that may change something to the person who asked, as it stands, and writes down that they allowed it before it is sent.
 * @param findAgain the operation as it may be asked once they have decided: a minute is long, and what was closed or changed meanwhile is not asked
 * @returns whether it may be sent
 */
export async function confirmRequest(
  { runtime, scope, input, confirm }: ToolContext,
  { service, operation }: OpenOperation,
  { method, url, headers, body }: ToolRequest,
  findAgain: () => Promise<OpenOperation | null>,
): Promise<boolean> {
  const shown = {
    service: service.name,
    operation: operation.summary,
    method,
    url: url.href,
    headers: filledIn(headers),
    body,
  }
  if (operation.mode !== 'confirm' || !(await confirm?.(shown))) return false
  const now = await findAgain()
  const isSame = now?.operation.mode === 'confirm' && now.service.updatedAt.getTime() === service.updatedAt.getTime()
  if (!isSame) return false
  await runtime.db.transaction((tx) =>
    appendAudit(tx, scope, {
      action: 'tool-operation.confirmed',
      targetKind: 'answer',
      targetId: input.answerId,
      detail: { serviceId: service.id, operation: operation.key },
    }),
  )
  return true
}

/** What every request has says nothing of this one. */
function filledIn({
  accept: _accept,
  'content-type': _type,
  ...headers
}: ToolRequest['headers']): Record<string, string> {
  return headers
}
