'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { evalBudgetSchema, evalSeedSchema, evalVariantSchema } from '@/lib/domain/eval-run'
import type { EvalRunId } from '@/lib/domain/ids'
import { cancelEvalRun } from '@/lib/evals/cancel-eval-run'
import { startEvalRun } from '@/lib/evals/start-eval-run'
import { loadSampleCompany } from '@/lib/ingest/load-sample-company'

const startInput = z.object({
  suite: z.string().max(64),
  variant: evalVariantSchema,
  fresh: z.boolean(),
  judge: z.boolean().default(false),
  seed: evalSeedSchema.exactOptional(),
  budgetMicroUsd: evalBudgetSchema.exactOptional(),
})

export const startRun = defineAction(
  { role: 'reviewer', input: startInput },
  async ({ runtime, scope, input, requestId }) => startEvalRun(runtime, scope, { ...input, requestId }),
)

export const cancelRun = defineAction(
  { role: 'reviewer', input: z.object({ runId: z.string().max(64) }) },
  async ({ runtime, scope, input }) => cancelEvalRun(runtime, scope, input.runId as EvalRunId),
)

/** The documents that the shipped golden set asks about, also after someone has removed them. */
export const loadSamples = defineAction({ role: 'admin', input: z.object({}) }, async ({ runtime, scope }) => {
  const loaded = await loadSampleCompany(runtime, scope, { again: true })
  return { documents: loaded?.documents ?? 0 }
})
