'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { topicDays } from '@/lib/domain/topic'
import { startTopicRun } from '@/lib/feedback/topics/start-topic-run'

export const sortQuestions = defineAction(
  { role: 'reviewer', input: z.object({ days: z.literal(topicDays) }) },
  async ({ runtime, scope, input }) => startTopicRun(runtime, scope, input),
)
