import { z } from 'zod'
import { receiptSchema } from '../../../../documents/_lib/receipt-schema'
import { defineSpec } from '../../../../_lib/route-spec'

export const attachmentParams = z.object({ id: z.string(), documentId: z.string() })

export const removeAttachmentSpec = defineSpec({
  method: 'DELETE',
  path: '/api/v1/conversations/{id}/attachments/{documentId}',
  summary: 'Remove an attached file',
  description: 'It is deleted for good, and its quotes in the answers of the conversation are replaced by a note.',
  params: attachmentParams,
  response: receiptSchema,
  rateLimit: 'write',
  errors: ['conversation_gone', 'not_found'],
})
