'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { setSurvey } from '@/lib/feedback/survey/set-survey'
import { setKpiTarget as setTarget } from '@/lib/evals/scorecard/set-kpi-target'
import { kpiNames } from '@/lib/domain/kpi'

const role = 'admin'

/** Shares are 0..1, times milliseconds; null goes back to the product's own target. */
export const setKpiTarget = defineAction(
  { role, input: z.object({ name: z.enum(kpiNames), target: z.number().nullable() }) },
  async ({ runtime, scope, input }) => setTarget(runtime, scope, input),
)

export const switchSurvey = defineAction(
  { role, input: z.object({ on: z.boolean() }) },
  async ({ runtime, scope, input }) => setSurvey(runtime, scope, input),
)
