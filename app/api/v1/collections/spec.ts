import { z } from 'zod'
import { chunkStrategy } from '@/lib/domain/chunking'
import { defineSpec } from '../_lib/route-spec'

export const collectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  isSample: z.boolean(),
  groups: z.array(z.string()).describe('Ids of the groups it is open to; empty: the whole workspace'),
  documents: z.int(),
  chunking: chunkStrategy.describe('How its documents are cut into passages'),
  createdAt: z.string(),
})

export const listCollectionsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/collections',
  summary: 'List the collections you may read',
  response: z.object({ items: z.array(collectionSchema), nextCursor: z.string().nullable() }),
  rateLimit: 'read',
})

export const createCollectionSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/collections',
  summary: 'Create a collection',
  body: z.object({
    name: z.string().trim().min(1).max(120),
    description: z.string().max(2000).optional(),
    groups: z.array(z.string()).max(100).optional().describe('Names or ids; absent or empty: the whole workspace'),
    chunking: chunkStrategy
      .optional()
      .describe('How its documents are cut into passages; absent: along their structure'),
  }),
  response: z.object({ id: z.string() }),
  status: 201,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: ['conflict'],
})
