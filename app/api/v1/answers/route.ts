import { z } from 'zod'
import { followAnswer } from '@/lib/answer/follow-answer'
import { startAnswer } from '@/lib/answer/start-answer'
import type { Answer } from '@/lib/domain/answer'
import type { AnswerId, CollectionId, ConversationId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { defineRoute } from '../_lib/define-route'
import { eventStream } from './_lib/event-stream'
import { createAnswerSpec } from './spec'

export const dynamic = 'force-dynamic'

const keptSchema = z.object({ id: z.string() })

export const POST = defineRoute(
  createAnswerSpec,
  async ({ runtime, scope, body, request, requestId }) => {
    const replaces = body.editOf ?? body.regenerateOf
    const { answerId } = await startAnswer(runtime, scope, {
      question: body.question,
      requestId,
      ...(body.conversationId === undefined ? {} : { conversationId: body.conversationId as ConversationId }),
      ...(body.collectionIds === undefined ? {} : { collectionIds: body.collectionIds as CollectionId[] }),
      ...(body.documentIds === undefined ? {} : { documentIds: body.documentIds as DocumentId[] }),
      ...(body.model === undefined ? {} : { modelId: body.model }),
      ...(body.withoutFilters === undefined ? {} : { withoutFilters: body.withoutFilters }),
      ...(body.withoutTerms === undefined ? {} : { withoutTerms: body.withoutTerms }),
      ...(body.deep ? { deep: true } : {}),
      ...(body.confirms ? { confirms: true } : {}),
      ...(replaces === undefined ? {} : { replaces: replaces as AnswerId }),
    })
    if (body.stream) return eventStream((signal) => followAnswer(runtime, scope, answerId, 0, signal), request.signal)
    return { body: await awaitAnswer(runtime, scope, answerId) }
  },
  {
    keep: (body) => keptSchema.parse(body),
    renew: ({ runtime, scope }, kept) => awaitAnswer(runtime, scope, keptSchema.parse(kept).id as AnswerId),
  },
)

/** The finished answer, with the rights of now. @throws not_found, answer_interrupted */
async function awaitAnswer(runtime: Runtime, scope: Scope, answerId: AnswerId): Promise<Answer> {
  for await (const event of followAnswer(runtime, scope, answerId, 0)) {
    if (event.type === 'done' || event.type === 'error') return event.answer
  }
  throw new FootnoteError('answer_interrupted')
}
