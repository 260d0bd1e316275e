import { z } from 'zod'
import { conversationSummarySchema } from '@/lib/domain/conversation'
import { defineSpec } from '../_lib/route-spec'

export const listConversationsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/conversations',
  summary: 'List your conversations',
  description: 'Last used first. `search` looks into titles and questions.',
  query: z.object({
    search: z.string().trim().max(200).optional(),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: z.object({ items: z.array(conversationSummarySchema), nextCursor: z.string().nullable() }),
  rateLimit: 'read',
})

export const createConversationSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/conversations',
  summary: 'Begin a conversation',
  description:
    'Empty, to attach files to before the first question. Without files there is no need: the first question begins one.',
  response: conversationSummarySchema,
  status: 201,
  rateLimit: 'write',
  idempotent: true,
})
