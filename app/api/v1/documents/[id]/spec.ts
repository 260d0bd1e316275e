import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'
import { documentErrorSchema, progressShape, upkeepShape } from '../_lib/document-schema'
import { receiptSchema } from '../_lib/receipt-schema'

const countedSchema = z.object({
  words: z.object({ inFile: z.int(), inIndex: z.int() }),
  gaps: z
    .array(z.object({ part: z.string(), words: z.int(), missing: z.int(), sample: z.string() }))
    .describe('Where words are missing, worst first'),
  tables: z.int(),
  pictures: z.int().describe('Pictures whose text was not read'),
  pictureOnly: z.array(z.string()),
})

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
  counted: countedSchema
    .nullable()
    .describe('A second, simpler reading of the raw file against what reached the index; null for formats without one'),
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
    conversationId: z
      .string()
      .nullable()
      .describe('Of a file that you attached to a conversation: which; nobody else can read it'),
    mediaType: z.string(),
    date: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    groups: z.array(z.string()),
    activeRevisionId: z.string().nullable(),
    parent: z
      .object({ id: z.string(), title: z.string() })
      .nullable()
      .describe('The archive or mail that it was unpacked from'),
    ...upkeepShape,
    reviewedAt: z.string().nullable().describe('When somebody last found it right'),
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
  description:
    'At once, with all that was unpacked from it. The receipt says what was removed from where, and what looking for it afterwards found.',
  params: z.object({ id: z.string() }),
  response: receiptSchema,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: ['not_found'],
})
