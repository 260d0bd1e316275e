import { z } from 'zod'
import { defineSpec } from '../../../_lib/route-spec'

export const getDocumentFileSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents/{id}/file',
  summary: 'Download the original',
  params: z.object({ id: z.string() }),
  query: z.object({
    revision: z.string().optional().describe('Default: the active revision'),
    inline: z
      .enum(['0', '1'])
      .default('0')
      .describe('1 serves a PDF or a picture for display; other types stay attachments'),
  }),
  response: z.unknown(),
  otherMediaTypes: ['application/octet-stream', 'application/pdf', 'image/png', 'image/jpeg', 'image/webp'],
  rateLimit: 'read',
  errors: ['not_found', 'blob_missing'],
})
