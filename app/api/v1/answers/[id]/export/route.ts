import { exportAnswer } from '@/lib/answer/export/export-answer'
import type { AnswerId } from '@/lib/domain/ids'
import { defineRoute } from '../../../_lib/define-route'
import { exportResponse, originOf } from '../../../_lib/export-response'
import { exportAnswerSpec } from './spec'

export const GET = defineRoute(exportAnswerSpec, async ({ runtime, scope, params, query, request }) => {
  const input = { answerId: params.id as AnswerId, format: query.format, origin: originOf(request) }
  return exportResponse(await exportAnswer(runtime, scope, input))
})
