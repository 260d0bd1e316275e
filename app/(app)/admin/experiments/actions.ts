'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { experimentDraftSchema } from '@/lib/domain/experiment'
import { startExperiment } from '@/lib/evals/experiments/start-experiment'
import { startExperimentEval } from '@/lib/evals/experiments/start-experiment-eval'
import { takeChange } from '@/lib/evals/experiments/take-change'
import { changeExperiment } from '@/lib/experiments/change-experiment'
import { createExperiment } from '@/lib/experiments/create-experiment'
import { deleteExperiment } from '@/lib/experiments/delete-experiment'
import { freezeExperiments } from '@/lib/experiments/freeze-experiments'
import { keepActive } from '@/lib/experiments/keep-active'
import { putBack } from '@/lib/experiments/put-back'
import { reasonSchema } from '@/lib/domain/prompt-version'
import { resetThing } from '@/lib/experiments/reset-thing'
import { stopExperiment } from '@/lib/experiments/stop-experiment'
import { widenExperiment } from '@/lib/experiments/widen-experiment'

const id = z.string().max(64)
const override = z.string().max(500).nullable()

export const create = defineAction({ role: 'admin', input: experimentDraftSchema }, async ({ runtime, scope, input }) =>
  createExperiment(runtime, scope, input),
)

export const change = defineAction(
  { role: 'admin', input: z.object({ id, draft: experimentDraftSchema }) },
  async ({ runtime, scope, input }) => changeExperiment(runtime, scope, input),
)

export const remove = defineAction({ role: 'admin', input: z.object({ id }) }, async ({ runtime, scope, input }) =>
  deleteExperiment(runtime, scope, input),
)

export const startEval = defineAction(
  { role: 'admin', input: z.object({ id, suite: z.string().max(64) }) },
  async ({ runtime, scope, input, requestId }) => startExperimentEval(runtime, scope, { ...input, requestId }),
)

export const start = defineAction(
  { role: 'admin', input: z.object({ id, override }) },
  async ({ runtime, scope, input }) => startExperiment(runtime, scope, input),
)

export const widen = defineAction(
  { role: 'admin', input: z.object({ id, percent: z.int().min(2).max(99) }) },
  async ({ runtime, scope, input }) => widenExperiment(runtime, scope, input),
)

export const stop = defineAction({ role: 'admin', input: z.object({ id }) }, async ({ runtime, scope, input }) =>
  stopExperiment(runtime, scope, input),
)

export const keep = defineAction(
  { role: 'admin', input: z.object({ id, note: z.string().max(500) }) },
  async ({ runtime, scope, input }) => keepActive(runtime, scope, input),
)

export const take = defineAction(
  { role: 'admin', input: z.object({ id, override }) },
  async ({ runtime, scope, input }) => takeChange(runtime, scope, input),
)

export const goBack = defineAction({ role: 'admin', input: z.object({ id }) }, async ({ runtime, scope, input }) =>
  putBack(runtime, scope, input),
)

export const setFrozen = defineAction(
  { role: 'admin', input: z.object({ frozen: z.boolean() }) },
  async ({ runtime, scope, input }) => freezeExperiments(runtime, scope, input),
)

export const reset = defineAction(
  {
    role: 'admin',
    input: z.object({ what: z.enum(['routing', 'retrieval', 'forms']), reason: reasonSchema.nullable() }),
  },
  async ({ runtime, scope, input }) => resetThing(runtime, scope, input),
)
