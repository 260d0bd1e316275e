import { z } from 'zod'
import { usageGroupings } from '@/db/queries/summarise-usage'
import { defineSpec } from '../_lib/route-spec'

const groupings = [...usageGroupings, 'collection'] as const
const milliseconds = z.int().nullable()

const usageRowSchema = z.object({
  key: z
    .string()
    .describe('ISO day in UTC, user id, model id, provider, task, feature or group id; `none`: people in no group'),
  label: z.string().describe('Name of the person or group; otherwise the key'),
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

const collectionRowSchema = z.object({
  key: z
    .string()
    .describe(
      'Collection id; `none`: answers that cite nothing; `gone`: what is not there any more, and files of conversations',
    ),
  label: z.string(),
  answers: z.int().describe('Answers to readers that cite it; one that cites two counts in both'),
  costMicroUsd: z.int().describe('Several collections share the cost of an answer equally'),
  unpricedCalls: z.int(),
})

const monthSchema = z.object({
  until: z.string().describe('Last day of the month, UTC'),
  spentMicroUsd: z.int().describe('So far, today with what it has'),
  expected: z
    .object({
      costMicroUsd: z.int(),
      range: z.tuple([z.int(), z.int()]).describe('Holds 19 of 20 such months while people go on as they did'),
    })
    .nullable()
    .describe('Of the whole month; null while fewer than 7 whole days with cost are known'),
  days: z.int().describe('Whole days that it rests on'),
})

export const usageSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/usage',
  summary: 'Usage and cost of models',
  description:
    'Every model call, local ones too, by day, person, model, provider, task, feature (what a call was made for) or group (of today: who is in two counts in both). ' +
    'By collection: what answers to readers cost, by what they cite; the rows then have `answers` and no calls, tokens or times. Times are of successful calls. Default: the last 30 days by day.',
  query: z.object({
    from: z.iso.date().optional().describe('First day, UTC'),
    to: z.iso.date().optional().describe('Last day, UTC, included'),
    groupBy: z.enum(groupings).default('day'),
    task: z.string().max(40).optional().describe('One task only, for example `answer`; not by collection'),
  }),
  response: z.object({
    from: z.string(),
    to: z.string(),
    groupBy: z.enum(groupings),
    items: z.union([z.array(usageRowSchema), z.array(collectionRowSchema).describe('By collection')]),
    month: monthSchema.describe('The calendar month of today, of everything, whatever is asked'),
  }),
  role: 'admin',
  rateLimit: 'read',
})
