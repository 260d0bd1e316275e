import { z } from 'zod'
import { revisionStatuses } from '@/lib/domain/document'
import { defineSpec } from '../_lib/route-spec'
import { documentListItemSchema } from './_lib/document-schema'

export const listDocumentsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents',
  summary: 'List the documents you may read',
  query: z.object({
    collectionId: z.string().optional(),
    status: z
      .union([z.enum(revisionStatuses), z.array(z.enum(revisionStatuses))])
      .optional()
      .transform((value) => (value === undefined ? undefined : [value].flat())),
    search: z.string().max(200).optional(),
    sort: z.enum(['updated', 'title']).default('updated'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(1000).optional(),
  }),
  response: z.object({ items: z.array(documentListItemSchema), nextCursor: z.string().nullable() }),
  rateLimit: 'read',
})
