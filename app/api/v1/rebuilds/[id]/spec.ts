import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'
import { rebuildSchema } from '../_lib/rebuild-schema'

export const rebuildActions = [
  'pause',
  'resume',
  'cancel',
  'retry-failed',
  'leave-failed-out',
  'switch',
  'roll-back',
] as const

export const actOnRebuildSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/rebuilds/{id}',
  summary: 'Pause, resume, call off, switch or take back a rebuild',
  description:
    '`switch` holds for all documents at once; of a stopped rebuild it wants a `reason`, which is kept. `roll-back` is possible for seven days, and done by the worker.',
  params: z.object({ id: z.string() }),
  body: z.object({ action: z.enum(rebuildActions), reason: z.string().trim().max(500).optional() }),
  response: rebuildSchema,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: ['not_found', 'conflict'],
})
