import { z } from 'zod'
import { revisionStatuses } from '@/lib/domain/document'
import { defineSpec } from '../../../_lib/route-spec'
import { documentErrorSchema } from '../../_lib/document-schema'

const refusalSchema = z.object({ code: z.string(), title: z.string(), detail: z.string() })

const memberSchema = z.object({
  ordinal: z.int(),
  path: z.string().describe('Inside of the archive; an attachment’s name'),
  bytes: z.int(),
  duplicate: z.boolean().describe('These bytes were in the collection before, as another document'),
  refusal: refusalSchema.nullable().describe('Why it was not taken'),
  document: z
    .object({
      id: z.string(),
      title: z.string(),
      status: z.enum(revisionStatuses),
      error: documentErrorSchema.nullable(),
      readable: z.boolean().describe('Whether a revision of it is indexed'),
    })
    .nullable()
    .describe('What it became; null when it was not taken, was deleted since, or is not shared with you'),
})

export const listMembersSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents/{id}/members',
  summary: 'List the files inside of an archive or mail',
  description: 'Each became a document of its own, or says why not. Empty for all other documents.',
  params: z.object({ id: z.string() }),
  query: z.object({
    revision: z.string().optional().describe('Default: the active revision'),
    from: z.coerce.number().int().min(0).default(0).describe('The ordinal to begin with'),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  response: z.object({
    revisionId: z.string(),
    total: z.int(),
    items: z.array(memberSchema),
    gone: z
      .array(z.object({ documentId: z.string(), title: z.string(), externalId: z.string() }))
      .describe('Documents from earlier revisions that this one does not hold: still answered from until deleted'),
  }),
  rateLimit: 'read',
  errors: ['not_found'],
})
