// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AnswerEvent } from '@/lib/domain/answer'
import { finishedAnswer } from './testing/finished-answer'
import { newTurn, settled } from './turn'
import { useChat } from './use-chat'

const begun = { id: 1, type: 'status', phase: 'searching', answerId: 'ans_1', conversationId: 'cnv_1' } as const
const settings = { collectionIds: [], documentIds: [], model: null }

function sse(events: AnswerEvent[]): Response {
  return new Response(events.map((event) => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`).join(''))
}

function serve(answer: (path: string, init: RequestInit | undefined) => Response) {
  const fetch = vi.fn((path: string, init?: RequestInit) => Promise.resolve(answer(path, init)))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

function bodyOf(call: readonly unknown[] | undefined): unknown {
  const init = call?.[1] as RequestInit
  return JSON.parse(init.body as string)
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const finished = { ...newTurn('ans_0', 'Before?'), ...settled(finishedAnswer({ id: 'ans_0', question: 'Before?' })) }

describe('useChat', () => {
  it('asks, streams and ends with the whole answer', async () => {
    serve(() =>
      sse([begun, { id: 2, type: 'text-delta', delta: 'Unused' }, { id: 3, type: 'done', answer: finishedAnswer() }]),
    )
    const onProgress = vi.fn()
    const { result } = renderHook(() => useChat({ conversationId: null, initialTurns: [], onProgress }))
    act(() => result.current.ask({ question: 'Does leave carry over?', ...settings }))
    expect(result.current.turns).toMatchObject([{ question: 'Does leave carry over?', phase: 'queued' }])
    await waitFor(() => expect(result.current.turns[0]?.answer?.status).toBe('answered'))
    expect(onProgress.mock.calls).toEqual([
      ['cnv_1', 'started'],
      ['cnv_1', 'finished'],
    ])
  })

  it('goes on in the conversation that the first answer began', async () => {
    const fetch = serve(() => sse([begun, { id: 2, type: 'done', answer: finishedAnswer() }]))
    const { result } = renderHook(() => useChat({ conversationId: null, initialTurns: [], onProgress: vi.fn() }))
    act(() => result.current.ask({ question: 'First?', ...settings }))
    await waitFor(() => expect(result.current.turns[0]?.phase).toBeNull())
    act(() => result.current.ask({ question: 'Second?', collectionIds: ['col_1'], documentIds: ['doc_1'], model: 'm' }))
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(2))
    expect(bodyOf(fetch.mock.calls[1])).toEqual({
      question: 'Second?',
      conversationId: 'cnv_1',
      collectionIds: ['col_1'],
      documentIds: ['doc_1'],
      model: 'm',
      stream: true,
    })
  })

  it('puts an edited question in the place of the old one and drops what came after', async () => {
    const fetch = serve(() => sse([begun, { id: 2, type: 'done', answer: finishedAnswer() }]))
    const later = { ...finished, key: 'ans_9' }
    const initialTurns = [finished, later]
    const { result } = renderHook(() => useChat({ conversationId: 'cnv_1', initialTurns, onProgress: vi.fn() }))
    act(() => result.current.edit(finished, { question: 'After?', ...settings }))
    expect(result.current.turns.map((turn) => turn.question)).toEqual(['After?'])
    await waitFor(() => expect(fetch).toHaveBeenCalled())
    expect(bodyOf(fetch.mock.calls[0])).toMatchObject({ editOf: 'ans_0', question: 'After?' })
  })

  it('keeps the question and says why when asking fails', async () => {
    serve(() => Response.json({ code: 'rate_limited', detail: 'Wait a moment.' }, { status: 429 }))
    const { result } = renderHook(() => useChat({ conversationId: null, initialTurns: [], onProgress: vi.fn() }))
    act(() => result.current.ask({ question: 'Does it?', ...settings }))
    await waitFor(() => expect(result.current.turns[0]?.problem?.message).toBe('Wait a moment.'))
    expect(result.current.turns[0]).toMatchObject({ question: 'Does it?', phase: null })
  })

  it('joins an answer that is being written when its conversation is opened, without showing text twice', async () => {
    const fetch = serve(() =>
      sse([
        begun,
        { id: 2, type: 'text-delta', delta: 'Unused leave' },
        { id: 3, type: 'done', answer: finishedAnswer() },
      ]),
    )
    const open = { ...newTurn('ans_1', 'q'), answerId: 'ans_1', phase: 'writing' as const, text: 'Unused' }
    const { result } = renderHook(() => useChat({ conversationId: 'cnv_1', initialTurns: [open], onProgress: vi.fn() }))
    await waitFor(() => expect(result.current.turns[0]?.phase).toBeNull())
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/v1/answers/ans_1/events')
    expect(result.current.turns[0]?.text).toBe(finishedAnswer().text)
  })
})
