import type { RetrieveInput } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import type { CallContext, ModelTask } from '@/lib/models/ports'

/** Who pays for a model call that retrieval makes, and under which request, conversation and answer. */
export function callContext(scope: Scope, task: ModelTask, input: RetrieveInput): CallContext {
  const { requestId, conversationId, answerId, signal } = input
  return {
    scope,
    task,
    requestId,
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(answerId === undefined ? {} : { answerId }),
    ...(signal === undefined ? {} : { signal }),
  }
}
