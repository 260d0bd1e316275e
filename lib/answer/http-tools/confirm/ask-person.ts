import { confirmWaitMs, type PendingRequest } from '@/lib/domain/tool-service'
import { newId } from '@/lib/domain/new-id'
import type { AnswerChannel } from '../../answer-hub'
import type { OpenStep } from '../../deep/create-step-log'

/** Shows a request as a step that waits. @returns whether the person allowed it */
export type AskPerson = (
  request: Omit<PendingRequest, 'id'>,
  during: { readonly step: Pick<OpenStep, 'wait' | 'resume'>; readonly signal: AbortSignal },
) => Promise<boolean>

/**
 * Asks whoever follows this answer, and nobody else: only the reader who asked finds the channel. Who does not decide within a minute is not
 * asked again for the same answer.
 */
export function createAskPerson(channel: Pick<AnswerChannel, 'waiting'>, waitMs: number = confirmWaitMs): AskPerson {
  let isThere = true
  return async (request, { step, signal }) => {
    if (!isThere || signal.aborted) return false
    const id = newId('request')
    step.wait({ ...request, id })
    const decided = await new Promise<boolean | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), waitMs)
      timer.unref()
      signal.addEventListener('abort', () => resolve(false), { once: true })
      channel.waiting.set(id, resolve)
    })
    channel.waiting.delete(id)
    isThere = decided !== null
    if (!signal.aborted) step.resume()
    return decided === true && !signal.aborted
  }
}
