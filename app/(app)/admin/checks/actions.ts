'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { scheduledChecksSchema } from '@/lib/domain/scheduled-checks'
import { acceptAlert } from '@/lib/evals/schedule/accept-alert'
import { saveScheduledChecks } from '@/lib/evals/schedule/save-scheduled-checks'

export const saveChecks = defineAction(
  { role: 'admin', input: scheduledChecksSchema.pick({ on: true, suite: true, hour: true, canaries: true }) },
  async ({ runtime, scope, input }) => saveScheduledChecks(runtime, scope, input),
)

export const accept = defineAction(
  { role: 'admin', input: z.object({ id: z.string().max(64) }) },
  async ({ runtime, scope, input }) => acceptAlert(runtime, scope, input),
)
