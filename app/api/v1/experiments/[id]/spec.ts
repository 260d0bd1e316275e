import { z } from 'zod'
import { defineSpec } from '../../_lib/route-spec'
import { experimentReportSchema } from '../_lib/experiment-schema'
import { draftErrors, experimentBody } from '../spec'

const path = '/api/v1/experiments/{id}'
const params = z.object({ id: z.string().max(64) })

export const getExperimentSpec = defineSpec({
  method: 'GET',
  path,
  summary: 'Read an experiment and its report',
  description:
    'Both sides with the difference and its 95 % interval, what it means in words, the gate, the guards, and what happened.',
  params,
  response: experimentReportSchema,
  role: 'reviewer',
  rateLimit: 'read',
  errors: ['not_found'],
})

export const changeExperimentSpec = defineSpec({
  method: 'PUT',
  path,
  summary: 'Change a draft',
  description: 'The whole draft anew. Its eval runs go when the change is another one.',
  params,
  body: experimentBody,
  response: experimentReportSchema,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: [...draftErrors, 'experiment_moved_on'],
})

export const actOnExperimentSpec = defineSpec({
  method: 'POST',
  path,
  summary: 'Start, stop, widen, take, keep or roll back an experiment',
  description:
    '`start` and `take` want the gate to have passed, or a `reason`, which the audit log keeps. `widen` wants a `percent` that is larger. `take` makes the change the active setting for every reader; `keep` ends it with what was active; `roll-back` undoes `take`.',
  params,
  body: z.discriminatedUnion('action', [
    z.strictObject({ action: z.enum(['start', 'take']), reason: z.string().trim().max(500).optional() }),
    z.strictObject({ action: z.enum(['stop', 'roll-back']) }),
    z.strictObject({ action: z.literal('widen'), percent: z.int().min(2).max(99) }),
    z.strictObject({ action: z.literal('keep'), note: z.string().max(500).optional() }),
  ]),
  response: experimentReportSchema,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: [
    ...draftErrors,
    'experiment_moved_on',
    'experiment_frozen',
    'experiment_canary_running',
    'experiment_same_thing',
    'experiment_gate_blocks',
    'experiment_needs_reason',
  ],
})

export const deleteExperimentSpec = defineSpec({
  method: 'DELETE',
  path,
  summary: 'Delete a draft',
  description: 'What readers ever had is kept.',
  params,
  response: z.object({ id: z.string() }),
  role: 'admin',
  rateLimit: 'write',
  errors: ['not_found', 'experiment_moved_on'],
})
