import type { Scope } from '@/lib/domain/scope'
import type { CallContext, ModelTask } from '@/lib/models/ports'
import type { AnswerInput } from './stream-parts'

/** Who pays for a model call of this answer. */
export function callContext(scope: Scope, task: ModelTask, input: AnswerInput): CallContext {
  const { requestId, conversationId, answerId, signal } = input
  return { scope, task, requestId, conversationId, answerId, signal }
}
