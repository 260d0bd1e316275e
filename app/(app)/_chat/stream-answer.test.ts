import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AnswerEvent } from '@/lib/domain/answer'
import { ProblemError } from './problem-of'
import { streamAnswer } from './stream-answer'
import { finishedAnswer } from './testing/finished-answer'

const status = { id: 1, type: 'status', phase: 'searching', answerId: 'ans_1', conversationId: 'cnv_1' } as const
const delta = (id: number, text: string) => ({ id, type: 'text-delta', delta: text }) as const
const done = (id: number) => ({ id, type: 'done', answer: finishedAnswer() }) as const

function sse(...events: AnswerEvent[]): Response {
  return new Response(
    events.map((event) => `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join(''),
  )
}

async function run(responses: (Response | Error)[], onReconnecting = () => undefined) {
  const fetch = vi.fn<typeof globalThis.fetch>(() => {
    const response = responses.shift()
    return response instanceof Response ? Promise.resolve(response) : Promise.reject(response ?? new Error('no more'))
  })
  vi.stubGlobal('fetch', fetch)
  const events: AnswerEvent[] = []
  const stream = streamAnswer(
    { ask: { question: 'How long?' } },
    { signal: new AbortController().signal, waitMs: () => 0, onReconnecting },
  )
  for await (const event of stream) events.push(event)
  return { events, fetch }
}

afterEach(() => vi.unstubAllGlobals())

describe('streamAnswer', () => {
  it('asks once and ends with done', async () => {
    const { events, fetch } = await run([sse(status, delta(2, 'Three'), done(3))])
    expect(events.map((event) => event.type)).toEqual(['status', 'text-delta', 'done'])
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('resumes a cut stream after the last event it saw', async () => {
    const onReconnecting = vi.fn()
    const { events, fetch } = await run(
      [sse(status, delta(2, 'Three')), sse(delta(3, ' years'), done(4))],
      onReconnecting,
    )
    expect(events.map((event) => event.id)).toEqual([1, 2, 3, 4])
    expect(fetch.mock.calls[1]?.[0]).toBe('/api/v1/answers/ans_1/events')
    expect(fetch.mock.calls[1]?.[1]?.headers).toMatchObject({ 'last-event-id': '2' })
    expect(onReconnecting).toHaveBeenCalledOnce()
  })

  it('tries again when the server cannot be reached or restarts', async () => {
    const { events } = await run([
      sse(status),
      new TypeError('offline'),
      new Response('', { status: 503 }),
      sse(done(2)),
    ])
    expect(events.at(-1)?.type).toBe('done')
  })

  it('passes on why a question was refused, and does not ask twice', async () => {
    const refused = Response.json(
      { code: 'rate_limited', detail: 'Wait a moment.', requestId: 'req_1' },
      { status: 429 },
    )
    const failure = await run([refused]).catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(ProblemError)
    expect((failure as ProblemError).problem).toEqual({
      code: 'rate_limited',
      message: 'Wait a moment.',
      retryable: true,
      requestId: 'req_1',
    })
  })

  it('gives up when an answer that it joined is gone', async () => {
    await expect(run([sse(status), new Response('{}', { status: 404 })])).rejects.toBeInstanceOf(ProblemError)
  })
})
