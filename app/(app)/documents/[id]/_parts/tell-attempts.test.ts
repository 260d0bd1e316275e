import { expect, test } from 'vitest'
import { tellAttempts, type AttemptFacts } from './tell-attempts'

const startedAt = new Date('2026-03-10T12:00:00Z')
const finishedAt = new Date('2026-03-10T12:00:09Z')
const facts: AttemptFacts = {
  status: 'indexed',
  stage: 'index',
  stageMs: { embed: 900, parse: 400 },
  history: [],
  startedAt,
  finishedAt,
  errorCode: null,
}

test('a revision from before attempts were kept has the one that its row tells of', () => {
  expect(tellAttempts(facts)).toEqual([
    {
      startedAt,
      endedAt: finishedAt,
      outcome: 'indexed',
      stage: 'index',
      code: null,
      stages: [
        { stage: 'parse', ms: 400 },
        { stage: 'embed', ms: 900 },
      ],
    },
  ])
  expect(tellAttempts({ ...facts, status: 'queued', startedAt: null })).toEqual([])
})

test('ended attempts stand before the one that runs', () => {
  const ended = {
    startedAt: '2026-03-10T11:00:00+00:00',
    endedAt: '2026-03-10T11:00:05.000Z',
    outcome: 'queued',
    stage: 'parse',
    code: 'parse_crashed',
    stageMs: { store: 5 },
  } as const
  const told = tellAttempts({ ...facts, status: 'processing', history: [ended], finishedAt: null })
  expect(told.map(({ outcome, code }) => [outcome, code])).toEqual([
    ['queued', 'parse_crashed'],
    ['running', null],
  ])
  expect(told[0]?.startedAt).toEqual(new Date('2026-03-10T11:00:00Z'))
})

test('a person who started it again is no attempt', () => {
  const again = {
    startedAt: null,
    endedAt: '2026-03-10T11:00:05.000Z',
    outcome: 'queued',
    stage: 'store',
    code: null,
  } as const
  expect(tellAttempts({ ...facts, status: 'queued', history: [{ ...again, stageMs: {} }] })).toMatchObject([
    { outcome: 'again', startedAt: null, stages: [] },
  ])
})
