import { z } from 'zod'
import { exportQuery, exportTypes } from '../../../_lib/export-query'
import { defineSpec } from '../../../_lib/route-spec'

export const exportConversationSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/conversations/{id}/export',
  summary: 'Export a conversation',
  description:
    'Its questions and current answers as one file, with one count of footnotes; as the export of an answer.',
  params: z.object({ id: z.string() }),
  query: exportQuery,
  response: z.unknown(),
  otherMediaTypes: exportTypes,
  rateLimit: 'write',
  errors: ['conversation_gone'],
})
