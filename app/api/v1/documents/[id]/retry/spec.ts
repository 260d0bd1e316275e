import { z } from 'zod'
import { revisionStatuses } from '@/lib/domain/document'
import { defineSpec } from '../../../_lib/route-spec'

export const retryDocumentSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/documents/{id}/retry',
  summary: 'Ingest a failed document again',
  params: z.object({ id: z.string() }),
  response: z.object({ documentId: z.string(), revisionId: z.string(), status: z.enum(revisionStatuses) }),
  status: 202,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: ['not_found'],
})
