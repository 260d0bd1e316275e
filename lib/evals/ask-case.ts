import { followAnswer } from '@/lib/answer/follow-answer'
import { startAnswer } from '@/lib/answer/start-answer'
import { stopAnswer } from '@/lib/answer/stop-answer'
import { scopeOnTrial } from '@/lib/auth/require-scope'
import type { Answer } from '@/lib/domain/answer'
import type { EvalVariant } from '@/lib/domain/eval-run'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { CollectionId, ConversationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

type Input = {
  readonly golden: GoldenCase
  readonly variant: EvalVariant
  readonly collectionIds: readonly CollectionId[]
  /** Of request ids, where a run asks: what its calls cost is known by this. */
  readonly requestPrefix?: string
  /** Stops the answer that is being written. */
  readonly signal: AbortSignal
}

/**
 * Asks a golden case as a reader would: its history first, then the question, in one conversation. The answer to the last is returned
 * as it was stored. @throws what starting an answer throws; a failed answer is returned and not thrown
 */
export async function askCase(runtime: Runtime, reader: Scope, input: Input): Promise<Answer> {
  const { index } = input.variant
  const scope = index ? scopeOnTrial(reader, index) : reader
  let conversationId: ConversationId | undefined
  let last: Answer | undefined
  for (const question of [...input.golden.history, input.golden.question]) {
    last = await askOnce(runtime, scope, input, question, conversationId)
    conversationId = last.conversationId as ConversationId
  }
  if (!last) throw new FootnoteError('question_empty')
  return last
}

async function askOnce(
  runtime: Runtime,
  reader: Scope,
  { variant, collectionIds, requestPrefix, signal }: Input,
  question: string,
  conversationId: ConversationId | undefined,
): Promise<Answer> {
  const { answerId } = await startAnswer(runtime, reader, {
    question,
    collectionIds,
    origin: 'eval',
    requestId: `${requestPrefix ?? ''}${newId('request')}`,
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(variant.model === undefined ? {} : { modelId: variant.model }),
    ...(variant.promptVersion === undefined ? {} : { promptVersion: variant.promptVersion }),
    variant,
  })
  const stop = (): void => void stopAnswer(runtime, reader, answerId)
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const event of followAnswer(runtime, reader, answerId, 0)) {
      if (event.type === 'done' || event.type === 'error') return event.answer
    }
    throw new FootnoteError('answer_interrupted')
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
