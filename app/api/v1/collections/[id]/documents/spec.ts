import { z } from 'zod'
import { revisionStatuses } from '@/lib/domain/document'
import { formatNames } from '@/lib/domain/formats'
import { defineSpec } from '../../../_lib/route-spec'

export const acceptedSchema = z.object({
  documentId: z.string(),
  revisionId: z.string(),
  status: z.enum(revisionStatuses),
  duplicateOf: z.string().optional().describe('The document of this collection that already has these bytes'),
})

export const uploadDocumentSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/collections/{id}/documents',
  summary: 'Upload a document',
  description: `Formats: ${formatNames}. The same externalId with other bytes makes a new revision. Give X-Content-SHA256 (hex) or X-Content-Bytes to have the arrival checked.`,
  params: z.object({ id: z.string() }),
  rawBody: {
    mediaType: 'multipart/form-data',
    schema: z.object({
      file: z.string().describe('The file; its name may be a relative path'),
      externalId: z.string().optional().describe('Your own name for it; the file’s path where absent'),
      title: z.string().optional(),
      metadata: z.string().optional().describe('A JSON object of strings; `date` (ISO) becomes the document’s date'),
      groups: z.string().optional().describe('Names or ids, repeated, comma-separated or a JSON array'),
    }),
  },
  response: acceptedSchema,
  status: 202,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: [
    'file_empty',
    'file_too_large',
    'file_type_unknown',
    'file_type_mismatch',
    'file_hash_mismatch',
    'disk_full',
  ],
})
