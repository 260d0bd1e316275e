'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { judgeDispute } from '@/lib/answer/disputes/judge-dispute'
import { queueComparison } from '@/lib/answer/disputes/queue-comparison'

/** Of admins and of whoever owns one of the two documents. @returns whether that changed anything */
export const judgeContradiction = defineAction(
  { input: z.object({ id: z.string().min(1).max(64), status: z.enum(['open', 'dismissed']) }) },
  async ({ runtime, scope, input }) => judgeDispute(runtime, scope, input),
)

export const compareAll = defineAction({ role: 'admin', input: z.object({}) }, async ({ runtime, scope }) =>
  queueComparison(runtime, scope),
)
