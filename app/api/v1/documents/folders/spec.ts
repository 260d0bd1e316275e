import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'
import { documentFilterShape } from '../_lib/document-filter-shape'

export const listFoldersSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents/folders',
  summary: 'List the folders in a folder',
  description: 'Folders are what stands before a slash in external ids: a folder upload keeps its paths there.',
  query: z.object(documentFilterShape),
  response: z.object({ items: z.array(z.object({ path: z.string(), documents: z.int() })) }),
  rateLimit: 'read',
})
