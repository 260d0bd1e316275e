import type { Answer, AnswerEvent } from '@/lib/domain/answer'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { followAnswer } from '../follow-answer'
import { startAnswer, type StartAnswerInput } from '../start-answer'

export type Asked = { answerId: AnswerId; conversationId: ConversationId; events: AnswerEvent[]; answer: Answer }

/** Asks and follows to the end, as a reader does. */
export async function ask(runtime: Runtime, scope: Scope, input: Omit<StartAnswerInput, 'requestId'>): Promise<Asked> {
  const started = await startAnswer(runtime, scope, { ...input, requestId: 'req_1' })
  const events = await collect(followAnswer(runtime, scope, started.answerId, 0))
  const last = events.at(-1)
  if (last?.type !== 'done' && last?.type !== 'error') throw new Error('the stream did not end')
  return { ...started, events, answer: last.answer }
}

export async function collect(events: AsyncGenerator<AnswerEvent>): Promise<AnswerEvent[]> {
  const all: AnswerEvent[] = []
  for await (const event of events) all.push(event)
  return all
}

export const streamedText = (events: readonly AnswerEvent[]): string =>
  events.map((event) => (event.type === 'text-delta' ? event.delta : '')).join('')
