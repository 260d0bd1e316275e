import { z } from 'zod'
import { defineSpec } from '../_lib/route-spec'
import { documentFilterShape } from './_lib/document-filter-shape'
import { documentListItemSchema } from './_lib/document-schema'

export const listDocumentsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents',
  summary: 'List the documents you may read',
  query: z.object({
    ...documentFilterShape,
    sort: z.enum(['updated', 'title']).default('updated'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(4000).optional(),
    total: z.stringbool().default(false).describe('Also count all that match'),
  }),
  response: z.object({
    items: z.array(documentListItemSchema),
    nextCursor: z.string().nullable(),
    total: z.int().optional(),
  }),
  rateLimit: 'read',
})
