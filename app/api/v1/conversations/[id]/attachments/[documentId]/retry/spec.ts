import { z } from 'zod'
import { revisionStatuses } from '@/lib/domain/document'
import { defineSpec } from '../../../../../_lib/route-spec'
import { attachmentParams } from '../spec'

export const retryAttachmentSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/conversations/{id}/attachments/{documentId}/retry',
  summary: 'Read an attached file again that had failed',
  params: attachmentParams,
  response: z.object({ documentId: z.string(), revisionId: z.string(), status: z.enum(revisionStatuses) }),
  status: 202,
  rateLimit: 'write',
  idempotent: true,
  errors: ['conversation_gone', 'not_found'],
})
