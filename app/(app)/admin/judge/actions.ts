'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import type { EvalRunId } from '@/lib/domain/ids'
import { judgeSettingsSchema } from '@/lib/domain/judge'
import { saveJudgeSettings } from '@/lib/evals/judge/save-judge-settings'
import { comparePairs, startCalibration } from '@/lib/evals/judge/tasks/start-judge-task'

export const saveJudge = defineAction(
  { role: 'admin', input: judgeSettingsSchema },
  async ({ runtime, scope, input }) => saveJudgeSettings(runtime, scope, input),
)

export const calibrateJudge = defineAction({ role: 'admin', input: z.object({}) }, async ({ runtime, scope }) =>
  startCalibration(runtime, scope),
)

export const judgePairs = defineAction(
  { role: 'reviewer', input: z.object({ before: z.string().max(64), after: z.string().max(64) }) },
  async ({ runtime, scope, input }) =>
    comparePairs(runtime, scope, { before: input.before as EvalRunId, after: input.after as EvalRunId }),
)
