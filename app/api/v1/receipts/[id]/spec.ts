import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'
import { signedReceiptSchema } from '../_lib/signed-receipt-schema'

export const getReceiptSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/receipts/{id}',
  summary: 'Read the signed receipt of a deletion',
  params: z.object({ id: z.string() }),
  response: signedReceiptSchema,
  rateLimit: 'read',
  errors: ['not_found'],
})
