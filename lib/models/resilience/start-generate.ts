import type { LanguageModelV3CallOptions, LanguageModelV3GenerateResult } from '@ai-sdk/provider'
import { mapProviderError } from '@/lib/models/providers/map-provider-error'
import type { AttemptRecord } from './attempt-record'
import { createCallClock } from './call-clock'
import type { CallLimits, ChatCandidate } from './chat-candidate'

/** One attempt at an answer in one piece. @throws FootnoteError as mapped, or the reader's abort reason */
export async function startGenerate(
  candidate: ChatCandidate,
  options: LanguageModelV3CallOptions,
  record: AttemptRecord,
  limits: CallLimits,
): Promise<LanguageModelV3GenerateResult> {
  const clock = createCallClock(limits.wholeMs, options.abortSignal)
  try {
    const result = await clock.race(candidate.model.doGenerate({ ...options, abortSignal: clock.signal }))
    const footnote = { ...result.providerMetadata?.['footnote'], ...record.finished(result.usage) }
    return { ...result, providerMetadata: { ...result.providerMetadata, footnote } }
  } catch (thrown) {
    if (options.abortSignal?.aborted) {
      record.cancelled()
      throw options.abortSignal.reason
    }
    const error = mapProviderError(thrown)
    record.failed(error)
    clock.abort(error)
    throw error
  } finally {
    clock.stop()
  }
}
