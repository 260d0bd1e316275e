import { exportConversation } from '@/lib/answer/export/export-conversation'
import type { ConversationId } from '@/lib/domain/ids'
import { defineRoute } from '../../../_lib/define-route'
import { exportResponse, originOf } from '../../../_lib/export-response'
import { exportConversationSpec } from './spec'

export const GET = defineRoute(exportConversationSpec, async ({ runtime, scope, params, query, request }) => {
  const input = { conversationId: params.id as ConversationId, format: query.format, origin: originOf(request) }
  return exportResponse(await exportConversation(runtime, scope, input))
})
