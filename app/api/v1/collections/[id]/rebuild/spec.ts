import { z } from 'zod'
import { chunkStrategy } from '@/lib/domain/chunking'
import { defineSpec } from '../../../_lib/route-spec'
import { rebuildSchema } from '../../../rebuilds/_lib/rebuild-schema'

const path = '/api/v1/collections/{id}/rebuild'
const params = z.object({ id: z.string() })

export const getRebuildSpec = defineSpec({
  method: 'GET',
  path,
  summary: 'Read the newest rebuild of a collection',
  params,
  response: z.object({ rebuild: rebuildSchema.nullable() }),
  role: 'admin',
  rateLimit: 'read',
  errors: ['not_found'],
})

export const startRebuildSpec = defineSpec({
  method: 'POST',
  path,
  summary: 'Cut or read a collection anew beside what answers',
  description:
    'The same `chunking` as now builds what an older parser read. Answers change only at the switch. `rebuildId` is null where nothing had to be built.',
  params,
  body: z.object({ chunking: chunkStrategy, isAutomatic: z.boolean().default(false) }),
  response: z.object({ rebuildId: z.string().nullable(), documents: z.int() }),
  status: 202,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: ['not_found', 'conflict'],
})
