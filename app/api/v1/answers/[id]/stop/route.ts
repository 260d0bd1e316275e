import { stopAnswer } from '@/lib/answer/stop-answer'
import type { AnswerId } from '@/lib/domain/ids'
import { defineRoute } from '../../../_lib/define-route'
import { stopAnswerSpec } from './spec'

export const POST = defineRoute(stopAnswerSpec, async ({ runtime, scope, params }) => {
  await stopAnswer(runtime, scope, params.id as AnswerId)
  return { body: { id: params.id } }
})
