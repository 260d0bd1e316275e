import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'
import { receiptSchema } from '../../documents/_lib/receipt-schema'
import { collectionSchema } from '../spec'

export const getCollectionSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/collections/{id}',
  summary: 'Read a collection',
  params: z.object({ id: z.string() }),
  response: collectionSchema,
  rateLimit: 'read',
  errors: ['not_found'],
})

export const deleteCollectionSpec = defineSpec({
  method: 'DELETE',
  path: '/api/v1/collections/{id}',
  summary: 'Delete a collection with all its documents',
  params: z.object({ id: z.string() }),
  response: receiptSchema,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: ['not_found'],
})
