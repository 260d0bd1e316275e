import { getAnswer } from '@/lib/answer/get-answer'
import type { AnswerId } from '@/lib/domain/ids'
import { defineRoute } from '../../_lib/define-route'
import { getAnswerSpec } from './spec'

export const GET = defineRoute(getAnswerSpec, async ({ runtime, scope, params }) => ({
  body: await getAnswer(runtime, scope, params.id as AnswerId),
}))
