import { z } from 'zod'
import { operationItemStatuses } from '@/lib/domain/document-operation'
import { defineSpec } from '../../../_lib/route-spec'
import { operationItemSchema, operationSchema } from '../../_lib/operation-schema'

export const listOperationItemsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents/operations/{id}',
  summary: 'Read what became of each document of an operation',
  description: 'What failed comes first. `nextOffset` is null at the end.',
  params: z.object({ id: z.string() }),
  query: z.object({
    status: z.enum(operationItemStatuses).optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  response: z.object({
    operation: operationSchema,
    items: z.array(operationItemSchema),
    nextOffset: z.int().nullable(),
  }),
  role: 'admin',
  rateLimit: 'read',
  errors: ['not_found'],
})
