import { explainAnswerClaim } from '@/lib/answer/explain/explain-answer-claim'
import type { AnswerId } from '@/lib/domain/ids'
import { defineRoute } from '../../../../_lib/define-route'
import { explainClaimSpec } from './spec'

export const GET = defineRoute(explainClaimSpec, async ({ runtime, scope, params }) => ({
  body: await explainAnswerClaim(runtime, scope, { answerId: params.id as AnswerId, start: params.start }),
}))
