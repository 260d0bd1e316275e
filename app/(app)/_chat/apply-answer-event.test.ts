import { describe, expect, it } from 'vitest'
import type { AnswerEvent } from '@/lib/domain/answer'
import { applyAnswerEvent } from './apply-answer-event'
import { finishedAnswer, leaveCitation, leaveSource } from './testing/finished-answer'
import { newTurn } from './turn'

const events: AnswerEvent[] = [
  { id: 1, type: 'status', phase: 'searching', answerId: 'ans_1', conversationId: 'cnv_1' },
  { id: 2, type: 'sources', sources: [leaveSource] },
  { id: 3, type: 'status', phase: 'writing', answerId: 'ans_1', conversationId: 'cnv_1' },
  { id: 4, type: 'text-delta', delta: 'Unused leave ' },
  { id: 5, type: 'text-delta', delta: 'carries over' },
  { id: 6, type: 'citations', citations: [leaveCitation] },
]

describe('applyAnswerEvent', () => {
  it('builds the turn up event by event', () => {
    const turn = events.reduce(applyAnswerEvent, newTurn('k', 'Does leave carry over?'))
    expect(turn).toMatchObject({
      answerId: 'ans_1',
      phase: 'writing',
      text: 'Unused leave carries over',
      lastEventId: 6,
    })
    expect(turn.sources).toHaveLength(1)
  })

  it('keeps one line for each step of a deep answer, as it was last told', () => {
    const step = { number: 1, kind: 'search', asked: 'leave', reason: null, startedMs: 10 } as const
    const told: AnswerEvent[] = [
      { id: 2, type: 'step', step: { ...step, state: 'running', found: null, ms: null } },
      { id: 3, type: 'step', step: { ...step, number: 2, state: 'running', found: null, ms: null } },
      { id: 4, type: 'step', step: { ...step, state: 'done', found: 4, ms: 90 } },
    ]
    const turn = [...events.slice(0, 1), ...told].reduce(applyAnswerEvent, newTurn('k', 'q'))
    expect(turn.deep).toBe(true)
    expect(turn.steps.map(({ number, state }) => [number, state])).toEqual([
      [1, 'done'],
      [2, 'running'],
    ])
  })

  it('is the same when a resumed stream repeats events', () => {
    const once = events.reduce(applyAnswerEvent, newTurn('k', 'q'))
    const twice = [...events, ...events].reduce(applyAnswerEvent, newTurn('k', 'q'))
    expect(twice).toEqual(once)
  })

  it('is final after done', () => {
    const turn = [...events, { id: 7, type: 'done', answer: finishedAnswer() } as const].reduce(
      applyAnswerEvent,
      newTurn('k', 'q'),
    )
    expect(turn.phase).toBeNull()
    expect(turn.answer?.status).toBe('answered')
  })

  it('keeps the text that had arrived when the answer fails', () => {
    const answer = finishedAnswer({ status: 'failed', text: '', claims: [], citations: [] })
    const turn = [...events, { id: 7, type: 'error', answer } as const].reduce(applyAnswerEvent, newTurn('k', 'q'))
    expect(turn.text).toBe('Unused leave carries over')
  })
})
