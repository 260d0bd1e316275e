import { z } from 'zod'
import { defineSpec } from '../../../_lib/route-spec'
import { conversationParams } from '../spec'

export const restoreConversationSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/conversations/{id}/restore',
  summary: 'Restore a deleted conversation',
  params: conversationParams,
  response: z.object({ id: z.string() }),
  rateLimit: 'write',
  errors: ['conversation_gone'],
})
