import { followAnswer } from '@/lib/answer/follow-answer'
import { getAnswer } from '@/lib/answer/get-answer'
import type { AnswerId } from '@/lib/domain/ids'
import { defineRoute } from '../../../_lib/define-route'
import { eventStream } from '../../_lib/event-stream'
import { followAnswerSpec } from './spec'

export const dynamic = 'force-dynamic'

export const GET = defineRoute(followAnswerSpec, async ({ runtime, scope, params, query, request }) => {
  const answerId = params.id as AnswerId
  await getAnswer(runtime, scope, answerId)
  const header = Number(request.headers.get('last-event-id') ?? query.lastEventId ?? 0)
  const after = Number.isInteger(header) && header > 0 ? header : 0
  return eventStream((signal) => followAnswer(runtime, scope, answerId, after, signal), request.signal)
})
