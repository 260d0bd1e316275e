import { z } from 'zod'
import { judgeStandings } from '@/lib/domain/judge'
import { defineSpec } from '../../../_lib/route-spec'
import { runIdParams, runSummarySchema } from '../run-schema'

const caseSchema = z.object({
  id: z.string(),
  question: z.string(),
  tags: z.array(z.string()),
  language: z.string(),
  journey: z.string().nullable().describe('What the person who asks is about; null where the set does not say.'),
  difficulty: z.string().nullable(),
  expect: z.enum(['answer', 'refusal']),
  passed: z.boolean(),
  scores: z.record(z.string(), z.number().nullable()).describe('By scorer; null where it has nothing to say.'),
  status: z.enum(['answered', 'refused', 'failed']).nullable(),
  error: z.string().nullable(),
  cached: z.boolean(),
  judgement: z
    .object({ verdict: z.string().nullable(), code: z.string().nullable() })
    .nullable()
    .describe('What the run’s judge said: a verdict, or the code of why it said nothing. Null where it was not asked.'),
  answerId: z.string().nullable().describe('Read it at `/api/v1/answers/{id}`.'),
})

export const getEvalRunSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/evals/runs/{id}',
  summary: 'Read an eval run',
  description: 'While it runs, `done` grows, and figures and cases are those so far.',
  params: runIdParams,
  response: runSummarySchema.extend({
    judgeStanding: z
      .enum(judgeStandings)
      .nullable()
      .describe(
        'Whether the judge of the run agrees with people: `calibrated`, or why it does not count as that. Null without a judge.',
      ),
    spentMicroUsd: z
      .int()
      .describe(
        'What the calls of the run have cost so far: answers, searches and the judge. Answers that were taken over cost nothing again.',
      ),
    cases: z.array(caseSchema).describe('Those that were asked; a case that was not is none of them.'),
  }),
  role: 'reviewer',
  rateLimit: 'read',
  errors: ['not_found'],
})
