import { z } from 'zod'
import { conversationSchema, conversationSummarySchema } from '@/lib/domain/conversation'
import { defineSpec } from '../../_lib/route-spec'

export const conversationParams = z.object({ id: z.string() })

export const getConversationSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/conversations/{id}',
  summary: 'Read a conversation',
  description: 'With its current answers in order. Only its owner can read it.',
  params: conversationParams,
  response: conversationSchema,
  rateLimit: 'read',
  errors: ['conversation_gone'],
})

export const renameConversationSpec = defineSpec({
  method: 'PATCH',
  path: '/api/v1/conversations/{id}',
  summary: 'Rename a conversation',
  params: conversationParams,
  body: z.object({ title: z.string().trim().min(1).max(200) }).strict(),
  response: conversationSummarySchema,
  rateLimit: 'write',
  errors: ['conversation_gone'],
})

export const deleteConversationSpec = defineSpec({
  method: 'DELETE',
  path: '/api/v1/conversations/{id}',
  summary: 'Delete a conversation',
  description: 'It is gone at once, can be restored for ten minutes, and is then erased with its answers and ratings.',
  params: conversationParams,
  response: z.object({ id: z.string() }),
  rateLimit: 'write',
  errors: ['conversation_gone'],
})
