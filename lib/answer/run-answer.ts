import { saveAnswerProgress } from '@/db/queries/answers/save-answer-progress'
import type { Scope } from '@/lib/domain/scope'
import type { AnswerOrigin, AnswerPhase, Source } from '@/lib/domain/answer'
import type { AnswerStep } from '@/lib/domain/deep-answer'
import type { Runtime } from '@/lib/runtime/runtime'
import { publish, type AnswerChannel } from './answer-hub'
import { answerQuestion } from './answer-question'
import { createAskPerson } from './http-tools/confirm/ask-person'
import { queueClaimJudging } from './queue-claim-judging'
import type { AnswerInput } from './stream-parts'

/** Partial text is kept this often: what a crash can lose. Also the heartbeat. */
const saveEveryMs = 500
const beatEveryMs = 5_000

/** Drives the river to its end and publishes what it yields. Never throws: an answer that could not even be stored is logged and ends. */
export async function runAnswer(
  runtime: Runtime,
  scope: Scope,
  channel: AnswerChannel,
  input: Omit<AnswerInput, 'signal' | 'onPhase' | 'onStep' | 'askPerson'> & {
    readonly origin: AnswerOrigin
    readonly confirms: boolean
  },
): Promise<void> {
  const { answerId, conversationId } = input
  let phase: AnswerPhase | null = null
  let text = ''
  let sources: readonly Source[] = []
  const onPhase = (next: AnswerPhase): void => {
    if (next !== phase) publish(channel, { type: 'status', phase: next, answerId, conversationId })
    phase = next
  }
  const onStep = (step: AnswerStep): void => publish(channel, { type: 'step', step })
  const saver = createSaver(runtime, scope, input, () => ({ text, sources }))
  onPhase('searching')
  try {
    const askPerson = input.confirms ? { askPerson: createAskPerson(channel) } : {}
    const told = { ...input, ...askPerson, signal: channel.abort.signal, onPhase, onStep }
    for await (const part of answerQuestion(runtime, scope, told)) {
      if (part.type === 'sources') sources = part.sources
      if (part.type === 'text-delta') text += part.delta
      if (part.type === 'text-delta') saver.changed()
      if (part.type === 'done' || part.type === 'error') await saver.stop()
      publish(channel, part)
      // Asked beside somebody's own files, or of a service in their name: no judge reads it.
      const isJudged = input.origin === 'reader' && !input.hasAttachments
      if (part.type === 'done' && isJudged && !part.answer.sources.some(({ service }) => service))
        await queueClaimJudging(runtime, scope, part.answer)
    }
  } catch (error) {
    runtime.log.error('answer-not-stored', error, { answerId, requestId: input.requestId })
  } finally {
    await saver.stop()
    channel.endedAt ??= Date.now()
    for (const wake of channel.listeners) wake()
  }
}

/** Writes at most one row update at a time, about twice a second while text comes, and a heartbeat otherwise. */
function createSaver(
  runtime: Runtime,
  scope: Scope,
  { answerId, requestId }: { answerId: AnswerInput['answerId']; requestId: string },
  read: () => { text: string; sources: readonly Source[] },
) {
  let timer: NodeJS.Timeout | null = null
  let saving: Promise<void> = Promise.resolve()
  let stopped = false
  const save = (): void => {
    timer = null
    saving = saveAnswerProgress(runtime.db, scope, { answerId, ...read(), now: runtime.now() })
      .catch((error: unknown) => runtime.log.error('progress-not-saved', error, { answerId, requestId }))
      .then(() => schedule(beatEveryMs))
  }
  const schedule = (ms: number): void => {
    if (stopped) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(save, ms)
    timer.unref()
  }
  let isDue = false
  schedule(beatEveryMs)
  return {
    changed: () => {
      if (isDue || stopped) return
      isDue = true
      setTimeout(() => {
        isDue = false
        if (!stopped) void saving.then(() => (stopped ? undefined : save()))
      }, saveEveryMs).unref()
    },
    stop: async () => {
      stopped = true
      if (timer) clearTimeout(timer)
      await saving
    },
  }
}
