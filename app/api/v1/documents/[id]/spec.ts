import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'
import { documentErrorSchema, progressShape } from '../_lib/document-schema'
import { receiptSchema } from '../_lib/receipt-schema'

const revisionSchema = z.object({
  id: z.string(),
  number: z.int(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  warnings: z.array(z.string()),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  isActive: z.boolean(),
  ...progressShape,
})

export const getDocumentSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/documents/{id}',
  summary: 'Read a document and where its ingestion stands',
  params: z.object({ id: z.string() }),
  response: z.object({
    id: z.string(),
    externalId: z.string(),
    title: z.string(),
    collectionId: z.string(),
    collectionName: z.string(),
    mediaType: z.string(),
    date: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    groups: z.array(z.string()),
    activeRevisionId: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
    ...progressShape,
    error: documentErrorSchema.optional(),
    revisions: z.array(revisionSchema).describe('Newest first'),
  }),
  rateLimit: 'read',
  errors: ['not_found'],
})

export const deleteDocumentSpec = defineSpec({
  method: 'DELETE',
  path: '/api/v1/documents/{id}',
  summary: 'Delete a document for good',
  description: 'At once. The receipt says what was removed from where, and what looking for it afterwards found.',
  params: z.object({ id: z.string() }),
  response: receiptSchema,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: ['not_found'],
})
