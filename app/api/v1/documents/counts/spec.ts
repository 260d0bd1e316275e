import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'

export const countDocumentsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents/counts',
  summary: 'Count documents by the state of their newest revision',
  query: z.object({ collectionId: z.string().optional() }),
  response: z.object({ queued: z.int(), processing: z.int(), indexed: z.int(), failed: z.int() }),
  rateLimit: 'read',
})
