import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'
import { documentListItemSchema } from '../_lib/document-schema'

export const followDocumentsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents/events',
  summary: 'Follow ingestion live',
  description:
    'Server-sent events named `documents`. The first has the counts; each later one the documents that changed, as the list has them.',
  response: z.object({
    counts: z.object({ queued: z.int(), processing: z.int(), indexed: z.int(), failed: z.int() }),
    items: z.array(documentListItemSchema),
    removed: z.array(z.object({ kind: z.enum(['document', 'collection']), id: z.string() })),
  }),
  otherMediaTypes: ['text/event-stream'],
  rateLimit: 'read',
})
