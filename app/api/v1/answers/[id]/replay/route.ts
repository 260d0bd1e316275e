import { replayAnswer } from '@/lib/answer/replay/replay-answer'
import type { AnswerId } from '@/lib/domain/ids'
import { defineRoute } from '../../../_lib/define-route'
import { replayAnswerSpec } from './spec'

export const dynamic = 'force-dynamic'

export const POST = defineRoute(replayAnswerSpec, async ({ runtime, scope, params, body, request, requestId }) => {
  const answerId = params.id as AnswerId
  const { signal } = request
  return { body: await replayAnswer(runtime, scope, { answerId, change: body, requestId, signal }) }
})
