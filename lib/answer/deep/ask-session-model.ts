import { generateText, type ModelMessage, type ToolSet } from 'ai'
import { z } from 'zod'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { callContext } from '../call-context'
import type { DeepSession } from './deep-session'

type Request = {
  readonly system: string
  readonly messages: ModelMessage[]
  readonly tools?: ToolSet
  readonly maxOutputTokens: number
  readonly timeLimitMs: number
}

/** Set by the model port. */
const costSchema = z.object({ costMicroUsd: z.number().optional(), unpriced: z.boolean().optional() })
const isBudget = (code: ErrorCode): boolean => code === 'budget_exhausted'

/**
 * One call of a model for plan or round, within what the session has left; what it used is added up.
 * @returns null when the session is bounded now, or the model failed: looking ends, and what was found is written up
 * @throws only when the reader has stopped
 */
export async function askSessionModel(session: DeepSession, request: Request) {
  const { runtime, scope, input, limits, spent } = session
  if (input.signal.aborted) throw new FootnoteError('answer_stopped')
  const left = session.deadline + session.log.waitedMs() - performance.now()
  if (left <= 0) session.bound = 'time'
  else if (spent.costMicroUsd >= limits.costMicroUsd) session.bound = 'cost'
  if (session.bound !== null) return null
  const { timeLimitMs, ...asked } = request
  try {
    const model = await runtime.models.chatModel(callContext(scope, 'rewrite', input), input.modelId)
    const result = await generateText({
      ...asked,
      model,
      maxRetries: 0,
      temperature: 0,
      abortSignal: AbortSignal.any([input.signal, AbortSignal.timeout(Math.min(left, timeLimitMs))]),
    })
    spent.inputTokens += result.usage.inputTokens ?? 0
    spent.outputTokens += result.usage.outputTokens ?? 0
    const cost = costSchema.safeParse(result.providerMetadata?.['footnote'])
    if (cost.success) spent.costMicroUsd += Math.round(cost.data.costMicroUsd ?? 0)
    if (cost.success && cost.data.unpriced) spent.unpriced = true
    return result
  } catch (thrown) {
    if (input.signal.aborted) throw new FootnoteError('answer_stopped', { cause: thrown })
    const { code } = toFootnoteError(thrown)
    if (isBudget(code)) session.bound = 'budget'
    runtime.log.warn('deep-model-failed', { answerId: input.answerId, requestId: input.requestId, code })
    return null
  }
}
