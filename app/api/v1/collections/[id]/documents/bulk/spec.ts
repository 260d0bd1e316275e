import { z } from 'zod'
import { bulkLineSchema } from '@/lib/ingest/documents/parse-bulk-line'
import { defineSpec } from '../../../../_lib/route-spec'

export const bulkDocumentsSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/collections/{id}/documents/bulk',
  summary: 'Upload many texts',
  description: 'NDJSON, one document a line. A bad line is rejected with its number; the others go on.',
  params: z.object({ id: z.string() }),
  rawBody: { mediaType: 'application/x-ndjson', schema: bulkLineSchema, description: 'One such object a line' },
  response: z.object({
    batchId: z.string(),
    accepted: z.int(),
    rejected: z.array(z.object({ line: z.int(), code: z.string(), detail: z.string() })),
  }),
  status: 202,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: ['not_found', 'disk_full'],
})
