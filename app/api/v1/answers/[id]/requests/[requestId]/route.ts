import { decideRequest } from '@/lib/answer/http-tools/confirm/decide-request'
import type { AnswerId } from '@/lib/domain/ids'
import { defineRoute } from '../../../../_lib/define-route'
import { decideRequestSpec } from './spec'

export const POST = defineRoute(decideRequestSpec, ({ scope, params, body }) => {
  decideRequest(scope, { answerId: params.id as AnswerId, requestId: params.requestId, isAllowed: body.allow })
  return Promise.resolve({ body: { id: params.requestId } })
})
