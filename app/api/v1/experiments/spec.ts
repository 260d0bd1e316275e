import { z } from 'zod'
import {
  audienceSchema,
  experimentDraftSchema,
  experimentPlanSchema,
  experimentStatuses,
  leavesSomebody,
  nobodyLeft,
} from '@/lib/domain/experiment'
import { defineSpec } from '../_lib/route-spec'
import { experimentSchema } from './_lib/experiment-schema'

/** As on screen: everyone, by steps of 5, 25 and 50 %. */
export const experimentBody = z
  .strictObject({
    ...experimentDraftSchema.shape,
    audience: audienceSchema
      .default({ groupIds: [], userIds: [] })
      .describe('Who takes part, by ids of groups and people. Both lists empty, or left out: everyone.'),
    plan: experimentPlanSchema
      .default({ steps: [5, 25, 50], answersPerStep: 50, minutesPerStep: 60 })
      .describe('The share that has the change, step by step; one step alone: a share that stays.'),
  })
  .refine(leavesSomebody, nobodyLeft)

export const draftErrors = [
  'experiment_changes_nothing',
  'experiment_no_hosted_model',
  'provider_not_configured',
  'not_found',
] as const

export const listExperimentsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/experiments',
  summary: 'List experiments',
  description: 'Newest first, without their figures.',
  query: z.object({
    status: z.enum(experimentStatuses).optional(),
    cursor: z.string().max(64).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: z.object({ items: z.array(experimentSchema), nextCursor: z.string().nullable() }),
  role: 'reviewer',
  rateLimit: 'read',
})

export const createExperimentSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/experiments',
  summary: 'Draft an experiment',
  description:
    'One change of model, model for simple questions, retrieval, strict mode or answer forms, for a share of the readers. No reader has it before it is started.',
  body: experimentBody,
  response: z.object({ id: z.string() }),
  status: 201,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: draftErrors,
})
