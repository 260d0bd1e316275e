import { answerEventSchema, type AnswerEvent } from '@/lib/domain/answer'
import { ProblemError, readProblem } from './problem-of'
import { readServerSentEvents } from './read-server-sent-events'

export type AskBody = {
  question: string
  conversationId?: string
  collectionIds?: string[]
  documentIds?: string[]
  model?: string
  withoutFilters?: string[]
  withoutTerms?: string[]
  deep?: boolean
  /** Requests that may change something are shown here. */
  confirms?: boolean
  regenerateOf?: string
  editOf?: string
}

export type StreamStart = { ask: AskBody } | { join: string; after: number }

export type StreamOptions = {
  signal: AbortSignal
  /** Told when the connection dropped and is being made again. */
  onReconnecting?: () => void
  /** For tests: how long to wait before the n-th attempt, in ms. */
  waitMs?: (attempt: number) => number
}

const maxAttempts = 8

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
    globalThis.addEventListener?.('online', () => resolve(), { once: true })
  })
}

async function open(start: StreamStart, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const accept = { accept: 'text/event-stream' }
  const response =
    'ask' in start
      ? await fetch('/api/v1/answers', {
          method: 'POST',
          headers: { ...accept, 'content-type': 'application/json' },
          body: JSON.stringify({ ...start.ask, stream: true }),
          signal,
        })
      : await fetch(`/api/v1/answers/${encodeURIComponent(start.join)}/events`, {
          headers: { ...accept, 'last-event-id': String(start.after) },
          signal,
        })
  if (!response.ok || !response.body) throw await readProblem(response)
  return response.body
}

/** Worth another attempt: the connection failed, or the server is restarting or busy. */
function canResume(thrown: unknown): boolean {
  return !(thrown instanceof ProblemError) || thrown.status >= 500 || thrown.status === 429
}

/**
 * The events of one answer, from asking or from joining to `done` or `error`. A dropped connection is resumed after the last
 * event that was seen, up to eight times in a row; before the first event nothing is known to resume, so asking fails.
 * @throws ProblemError when the server refuses, TypeError when it cannot be reached
 */
export async function* streamAnswer(start: StreamStart, options: StreamOptions): AsyncGenerator<AnswerEvent> {
  const { signal, onReconnecting, waitMs = (attempt: number) => Math.min(400 * 2 ** attempt, 8_000) } = options
  let next = start
  for (let attempt = 0; ; attempt++) {
    try {
      for await (const message of readServerSentEvents(await open(next, signal))) {
        const event = answerEventSchema.parse(JSON.parse(message.data))
        attempt = 0
        if (event.type === 'status') next = { join: event.answerId, after: event.id }
        else if ('join' in next) next = { join: next.join, after: event.id }
        yield event
        if (event.type === 'done' || event.type === 'error') return
      }
      if ('ask' in next) throw new TypeError('the stream ended before it began')
    } catch (thrown) {
      if (signal.aborted) return
      if ('ask' in next || attempt >= maxAttempts || !canResume(thrown)) throw thrown
    }
    if (signal.aborted) return
    if (attempt >= maxAttempts) throw new TypeError('the stream kept ending early')
    onReconnecting?.()
    await pause(waitMs(attempt), signal)
  }
}
