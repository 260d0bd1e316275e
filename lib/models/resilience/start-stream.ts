import type {
  LanguageModelV3CallOptions,
  LanguageModelV3StreamPart,
  LanguageModelV3StreamResult,
} from '@ai-sdk/provider'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { readReportedUsage } from '@/lib/models/metering/read-reported-usage'
import { mapProviderError } from '@/lib/models/providers/map-provider-error'
import type { AttemptRecord } from './attempt-record'
import { createCallClock, type CallClock } from './call-clock'
import { saysSomething, type CallLimits, type ChatCandidate } from './chat-candidate'

type Part = LanguageModelV3StreamPart

type Running = {
  readonly clock: CallClock
  readonly reader: ReadableStreamDefaultReader<Part>
  readonly record: AttemptRecord
  readonly limits: CallLimits
}

/** SDKs end a stream that was cut between two events with a `finish` for which the provider gave no reason. */
const isCut = (part: Part): boolean =>
  part.type === 'finish' &&
  part.finishReason.raw === undefined &&
  ['other', 'error'].includes(part.finishReason.unified)

/** The next part; null at the end. Raw pieces are read for their usage and go no further. @throws whatever broke the stream, as it came */
async function readPart(running: Running): Promise<Part | null> {
  const { clock, reader, record } = running
  const { done, value } = await clock.race(reader.read())
  if (done) return null
  if (value.type === 'raw') {
    const use = readReportedUsage(value.rawValue)
    if (use) record.reported(use)
    return readPart(running)
  }
  if (value.type === 'error') throw mapProviderError(value.error)
  if (isCut(value)) throw new FootnoteError('stream_cut')
  if (value.type === 'finish' && value.finishReason.unified === 'error') throw new FootnoteError('provider_unavailable')
  return value
}

function note({ record }: Running, part: Part): Part {
  if (part.type === 'text-delta' || part.type === 'reasoning-delta') record.spoke(part.delta.length)
  else if (saysSomething(part) && part.type !== 'finish') record.spoke(0)
  if (part.type !== 'finish') return part
  const footnote = { ...part.providerMetadata?.['footnote'], ...record.finished(part.usage) }
  return { ...part, providerMetadata: { ...part.providerMetadata, footnote } }
}

/** Ends the attempt after a failure: the row is written, the provider's connection closed. */
function fail({ clock, record }: Pick<Running, 'clock' | 'record'>, thrown: unknown, reader?: AbortSignal): unknown {
  clock.stop()
  clock.abort(thrown)
  if (reader?.aborted) {
    record.cancelled()
    return reader.reason
  }
  const error = mapProviderError(thrown)
  record.failed(error)
  return error
}

/**
 * What is left of a stream after its first parts. A failure from here on is an `error` part: the reader keeps what came. A
 * provider that fails in mid-sentence, however it says so, has cut the stream.
 */
function streamRest(running: Running, first: readonly Part[], readerSignal: AbortSignal | undefined) {
  const waiting = [...first]
  let finished = false
  return new ReadableStream<Part>({
    async pull(controller) {
      const buffered = waiting.shift()
      if (buffered) {
        finished ||= buffered.type === 'finish'
        return controller.enqueue(note(running, buffered))
      }
      try {
        running.clock.expectWithin(running.limits.betweenPartsMs)
        const part = await readPart(running)
        if (part) {
          finished ||= part.type === 'finish'
          return controller.enqueue(note(running, part))
        }
        if (!finished) throw new FootnoteError('stream_cut')
        running.clock.stop()
        controller.close()
      } catch (thrown) {
        const error = mapProviderError(thrown)
        const isBreak = error.code === 'provider_unavailable' && !finished
        const reason = fail(running, isBreak ? new FootnoteError('stream_cut', { cause: thrown }) : error, readerSignal)
        if (readerSignal?.aborted) return controller.error(reason)
        controller.enqueue({ type: 'error', error: reason })
        controller.close()
      }
    },
    cancel(reason) {
      running.clock.stop()
      running.clock.abort(reason)
      running.record.cancelled()
    },
  })
}

/**
 * One attempt at a stream. Resolves when the model has said its first thing, with a stream that holds everything from the
 * start; before that every failure is thrown, so that the caller may try elsewhere.
 * @throws FootnoteError as mapped, or the reader's abort reason
 */
export async function startStream(
  candidate: ChatCandidate,
  options: LanguageModelV3CallOptions,
  record: AttemptRecord,
  limits: CallLimits,
): Promise<LanguageModelV3StreamResult> {
  const clock = createCallClock(limits.wholeMs, options.abortSignal)
  try {
    clock.expectWithin(limits.firstTokenMs)
    const result = await clock.race(
      candidate.model.doStream({ ...options, includeRawChunks: true, abortSignal: clock.signal }),
    )
    const running: Running = { clock, reader: result.stream.getReader(), record, limits }
    const first: Part[] = []
    while (!first.some(saysSomething)) {
      const part = await readPart(running)
      if (!part) throw new FootnoteError('stream_cut')
      first.push(part)
    }
    return { ...result, stream: streamRest(running, first, options.abortSignal) }
  } catch (thrown) {
    throw fail({ clock, record }, thrown, options.abortSignal)
  }
}
