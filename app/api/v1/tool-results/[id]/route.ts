import { findToolResult } from '@/db/queries/tools/find-tool-result'
import type { ToolResultId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { defineRoute } from '../../_lib/define-route'
import { getToolResultSpec } from './spec'

export const GET = defineRoute(getToolResultSpec, async ({ runtime, scope, params }) => {
  const found = await findToolResult(runtime.db, scope, { id: params.id as ToolResultId })
  if (!found) throw new FootnoteError('not_found')
  const { id, answerId, serviceName: service, operation, operationKey, args, text, askedAt } = found
  return {
    body: { id, answerId, service, operation, operationKey, arguments: args, text, askedAt: askedAt.toISOString() },
  }
})
