'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { closeFeedback } from '@/lib/feedback/close-feedback'

export const setFeedbackClosed = defineAction(
  { role: 'reviewer', input: z.object({ id: z.string().max(64), closed: z.boolean() }) },
  async ({ runtime, scope, input }) => closeFeedback(runtime, scope, input),
)
