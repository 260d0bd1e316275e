import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'

export const listFacetsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents/facets',
  summary: 'List what documents can be filtered by',
  query: z.object({ collectionId: z.string().optional() }),
  response: z.object({
    mediaTypes: z.array(z.object({ mediaType: z.string(), documents: z.int() })),
    owners: z.array(z.object({ id: z.string(), name: z.string(), documents: z.int() })),
  }),
  rateLimit: 'read',
})
