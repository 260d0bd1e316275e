import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'

export const getBatchSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/batches/{id}',
  summary: 'Where a bulk request stands',
  params: z.object({ id: z.string() }),
  response: z.object({
    id: z.string(),
    collectionId: z.string(),
    total: z.int(),
    indexed: z.int(),
    failed: z.int(),
    pending: z.int(),
    failures: z.array(
      z.object({
        documentId: z.string(),
        externalId: z.string(),
        stage: z.string().nullable(),
        code: z.string(),
        detail: z.string(),
        retryable: z.boolean(),
      }),
    ),
    rejected: z.array(z.object({ line: z.int(), code: z.string(), detail: z.string() })),
    createdAt: z.string(),
  }),
  rateLimit: 'read',
  errors: ['not_found'],
})
