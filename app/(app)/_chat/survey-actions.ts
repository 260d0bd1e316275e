'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { surveyScores } from '@/lib/domain/survey'
import { answerSurvey } from '@/lib/feedback/survey/answer-survey'

export const sendSurvey = defineAction(
  { input: z.object({ score: z.literal(surveyScores).nullable() }) },
  async ({ runtime, scope, input }) => answerSurvey(runtime, scope, input),
)
