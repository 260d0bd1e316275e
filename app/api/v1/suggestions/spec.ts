import { z } from 'zod'
import { suggestionSchema } from '@/lib/domain/conversation'
import { defineSpec } from '../_lib/route-spec'

export const listSuggestionsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/suggestions',
  summary: 'Questions to begin with',
  description: 'Made from headings of the documents that the caller may read; each is one that these documents answer.',
  query: z.object({
    collectionIds: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((value) => (value === undefined ? [] : [value].flat().filter((id) => id !== ''))),
    limit: z.coerce.number().int().min(1).max(8).default(4),
  }),
  response: z.object({ items: z.array(suggestionSchema) }),
  rateLimit: 'read',
})
