import { z } from 'zod'
import { defineSpec } from '../_lib/route-spec'
import { signedReceiptSchema } from './_lib/signed-receipt-schema'

export const listReceiptsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/receipts',
  summary: 'List the signed receipts of deletions',
  description:
    'Newest first; of all documents and collections, or of what one operation deleted. Who is no admin gets those of the files that they had attached to conversations.',
  query: z.object({
    operationId: z.string().optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  response: z.object({ items: z.array(signedReceiptSchema), nextOffset: z.int().nullable() }),
  rateLimit: 'read',
})
