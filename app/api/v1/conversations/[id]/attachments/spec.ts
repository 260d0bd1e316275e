import { z } from 'zod'
import { attachmentLimits } from '@/lib/domain/attachment'
import { formatNames } from '@/lib/domain/formats'
import { acceptedSchema } from '../../../collections/[id]/documents/spec'
import { progressShape } from '../../../documents/_lib/document-schema'
import { defineSpec } from '../../../_lib/route-spec'
import { conversationParams } from '../spec'

const { conversation } = attachmentLimits

export const attachmentSchema = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  revisionId: z.string(),
  createdAt: z.string(),
  ...progressShape,
})

export const listAttachmentsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/conversations/{id}/attachments',
  summary: 'List the files that are attached to a conversation',
  description:
    'Oldest first, and how far each is read. They are found by questions of this conversation and by nothing else.',
  params: conversationParams,
  response: z.object({ items: z.array(attachmentSchema) }),
  rateLimit: 'read',
  errors: ['conversation_gone'],
})

export const attachFileSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/conversations/{id}/attachments',
  summary: 'Attach a file to a conversation',
  description: `Formats: ${formatNames}. At most ${conversation.files} files. Only you find it, and only in this conversation; it goes with the conversation. Give X-Content-SHA256 (hex) or X-Content-Bytes to have the arrival checked.`,
  params: conversationParams,
  rawBody: {
    mediaType: 'multipart/form-data',
    schema: z.object({ file: z.string().describe('The file') }),
  },
  response: acceptedSchema,
  status: 202,
  rateLimit: 'write',
  idempotent: true,
  errors: [
    'attachment_limit',
    'conversation_gone',
    'file_empty',
    'file_too_large',
    'file_type_unknown',
    'file_type_mismatch',
    'file_hash_mismatch',
    'disk_full',
  ],
})
