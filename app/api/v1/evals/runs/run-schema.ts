import { z } from 'zod'
import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { evalMetricsSchema, evalRunStatuses, evalVariantSchema } from '@/lib/domain/eval-run'
import { errorTable } from '@/lib/errors/error-codes'

export const runIdParams = z.object({ id: z.string() })

export const runSummarySchema = z.object({
  id: z.string(),
  suite: z.string(),
  variant: evalVariantSchema,
  model: z.string(),
  promptVersion: z.int(),
  seed: z.int(),
  judge: z
    .object({ model: z.string(), rubricVersion: z.int(), samples: z.int() })
    .nullable()
    .describe('Who judges the answers beside the scores; null: nobody.'),
  fresh: z.boolean().describe('Every case was asked anew.'),
  budgetMicroUsd: z.int().nullable().describe('The most that it may spend; null: no limit of its own.'),
  status: z.enum(evalRunStatuses),
  done: z.int(),
  total: z.int(),
  passed: z.int(),
  metrics: evalMetricsSchema.describe(
    'By name, of the cases done so far. Shares are 0 to 1, latencies milliseconds, cost micro-dollars; `ci` is a 95 % bootstrap interval, `n` the cases behind it. A figure that no case has a score for is left out.',
  ),
  error: z.object({ code: z.string(), detail: z.string() }).nullable(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
})

export function toRunSummary(run: EvalRunRow, metrics = run.metrics ?? {}): z.input<typeof runSummarySchema> {
  const { id, suite, variant, model, promptVersion, seed, judge, fresh, budgetMicroUsd, status } = run
  const { done, total, passed, errorCode, errorDetail } = run
  return {
    id,
    suite,
    variant,
    model,
    promptVersion,
    seed,
    judge,
    fresh,
    budgetMicroUsd,
    status,
    done,
    total,
    passed,
    metrics,
    error: errorCode === null ? null : { code: errorCode, detail: errorDetail ?? errorTable[errorCode].message },
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
  }
}
