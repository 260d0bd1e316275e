import { z } from 'zod'
import { evalBudgetSchema, evalSeedSchema, evalVariantSchema } from '@/lib/domain/eval-run'
import { defineSpec } from '../../_lib/route-spec'
import { runSummarySchema } from './run-schema'

export const startEvalRunSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/evals/runs',
  summary: 'Start an eval run',
  description:
    'Asks every case of a golden set through the same river as readers, each with the rights of its reader groups, and scores the answers. Answers of an earlier run are taken over where question, rights, documents, variant and code are the same, unless `fresh` is set.',
  body: z.strictObject({
    suite: z
      .string()
      .min(1)
      .max(64)
      .describe(
        'A file of `evals/`, without its ending; the shipped set is `golden`. `feedback` is the set kept in the app.',
      ),
    variant: evalVariantSchema.optional().describe('What to try in the place of what readers have now.'),
    seed: evalSeedSchema.optional().describe('Of intervals. Default 1.'),
    fresh: z.boolean().optional().describe('Ask every case anew.'),
    judge: z
      .boolean()
      .optional()
      .describe('Let the workspace’s judge, a hosted model, judge the answers beside the scores.'),
    budgetMicroUsd: evalBudgetSchema
      .optional()
      .describe(
        'The most that the run may spend, in micro-dollars. Before an answer would pass it, the run ends as `failed` with `eval_budget_reached`, and keeps what it has. Answers that are taken over and models on this server cost nothing.',
      ),
  }),
  response: z.object({ runId: z.string() }),
  status: 202,
  role: 'reviewer',
  rateLimit: 'write',
  idempotent: true,
  errors: [
    'eval_budget_unpriced',
    'eval_suite_unknown',
    'eval_suite_invalid',
    'eval_suite_empty',
    'eval_samples_missing',
    'eval_group_missing',
    'provider_not_configured',
    'eval_embedder_incomplete',
    'eval_rebuild_not_ready',
    'judge_not_configured',
  ],
})

export const listEvalRunsSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/evals/runs',
  summary: 'List eval runs',
  description: 'Newest first, without their cases.',
  query: z.object({
    suite: z.string().max(64).optional(),
    cursor: z.string().max(64).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: z.object({ items: z.array(runSummarySchema), nextCursor: z.string().nullable() }),
  role: 'reviewer',
  rateLimit: 'read',
})
