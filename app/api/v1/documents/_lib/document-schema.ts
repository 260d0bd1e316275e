import { z } from 'zod'
import { ingestStages, revisionStatuses } from '@/lib/domain/document'

export const documentErrorSchema = z.object({
  stage: z.enum(ingestStages).nullable(),
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  retryable: z.boolean(),
})

export const progressShape = {
  status: z.enum(revisionStatuses).describe('Of the newest revision'),
  stage: z.enum(ingestStages).nullable(),
  error: documentErrorSchema.nullable(),
  pages: z.int().nullable(),
  pagesDone: z.int(),
  chunks: z.int().nullable(),
  chunksDone: z.int(),
  coverage: z.number().nullable().describe('Share of the pages that gave text, 0 to 1'),
  stageMs: z.record(z.string(), z.number()),
} as const

export const upkeepShape = {
  owner: z
    .object({ id: z.string(), name: z.string(), hasLeft: z.boolean() })
    .nullable()
    .describe('Who answers for it; hasLeft: not of the workspace any more'),
  reviewAt: z.string().nullable().describe('ISO date: from this day of UTC on it is due for review'),
  expiresAt: z.string().nullable().describe('ISO date: from this day of UTC on it is not searched and answers nothing'),
  dueForReview: z.boolean(),
  expired: z.boolean(),
  official: z.boolean().describe('Preferred where several documents answer'),
} as const

export const documentListItemSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  title: z.string(),
  collectionId: z.string(),
  collectionName: z.string(),
  mediaType: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  date: z.string().nullable(),
  revisionId: z.string(),
  revisionNumber: z.int(),
  activeRevisionId: z.string().nullable(),
  ownerId: z.string().describe('Who brought it; the name is older than owners'),
  ...upkeepShape,
  createdAt: z.string(),
  updatedAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  gaps: z.array(z.string()).describe('What of an indexed file did not reach the index, as sentences'),
  ...progressShape,
})
