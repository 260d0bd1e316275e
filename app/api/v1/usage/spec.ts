import { z } from 'zod'
import { usageGroupings } from '@/db/queries/summarise-usage'
import { defineSpec } from '../_lib/route-spec'

const milliseconds = z.int().nullable()

const usageRowSchema = z.object({
  key: z.string().describe('ISO day in UTC, user id, model id, provider or task'),
  label: z.string(),
  calls: z.int().describe('Attempts of model calls'),
  requests: z.int().describe('Requests that these attempts belong to'),
  errors: z.int(),
  cancelled: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  cachedTokens: z.int(),
  costMicroUsd: z.int(),
  unpricedCalls: z.int().describe('Calls of models without a price, which are not in `costMicroUsd`'),
  p50Ms: milliseconds,
  p95Ms: milliseconds,
  firstP50Ms: milliseconds.describe('To the first token, of streams'),
  firstP95Ms: milliseconds,
})

export const usageSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/usage',
  summary: 'Usage and cost of models',
  description:
    'Every model call, local ones too, by day, person, model, provider or task. Times are of successful calls. Default: the last 30 days by day.',
  query: z.object({
    from: z.iso.date().optional().describe('First day, UTC'),
    to: z.iso.date().optional().describe('Last day, UTC, included'),
    groupBy: z.enum(usageGroupings).default('day'),
    task: z.string().max(40).optional().describe('One task only, for example `answer`'),
  }),
  response: z.object({
    from: z.string(),
    to: z.string(),
    groupBy: z.enum(usageGroupings),
    items: z.array(usageRowSchema),
  }),
  role: 'admin',
  rateLimit: 'read',
})
