import { describe, expect, test } from 'vitest'
import { driftLimits } from '@/lib/domain/drift'
import { seededRandom } from '../statistics/seeded-random'
import type { DriftAnswer } from './drift-answer'
import { judgeDrift } from './judge-drift'
import { judgeQuestions } from './judge-questions'
import { makeBlocks } from './make-blocks'

const dayMs = 86_400_000
const at = (day: number): Date => new Date(Date.UTC(2026, 2, 1) + day * dayMs)
const windows = { baseFrom: at(0), from: at(28), to: at(35) }

const answer = (userId: string, day: number, fields: Partial<DriftAnswer> = {}): DriftAnswer => ({
  userId,
  at: at(day),
  isRefused: false,
  isFailed: false,
  claims: 2,
  unsupported: 0,
  isRatedDown: false,
  totalMs: 1_000,
  evidence: 5,
  ...fields,
})

/** Twelve readers who ask each day; `change` says what is otherwise in the last week. */
function draw(change: (draw: () => number) => Partial<DriftAnswer>, before = change): DriftAnswer[] {
  const random = seededRandom(5)
  return Array.from({ length: 35 }, (_, day) => day).flatMap((day) =>
    Array.from({ length: 12 }, (_, reader) => answer(`r${reader}`, day + 0.5, (day < 28 ? before : change)(random))),
  )
}

describe('makeBlocks', () => {
  test('a reader on both sides is a block a week, shuffled among their own; others are one, among each other', () => {
    const rows = [
      answer('a', 34),
      answer('a', 30),
      answer('a', 1),
      answer('a', 2),
      answer('a', 20),
      answer('b', 3),
      answer('b', 20),
      answer('c', 30),
    ]
    const blocks = makeBlocks(rows, windows).map(({ isCurrent, stratum, rows: own }) => ({
      isCurrent,
      stratum,
      n: own.length,
    }))
    expect(blocks.filter(({ stratum }) => stratum === 'a').map(({ isCurrent, n }) => [isCurrent, n])).toEqual([
      [true, 2],
      [false, 2],
      [false, 1],
    ])
    expect(blocks.filter(({ stratum }) => stratum !== 'a').map(({ isCurrent, n }) => [isCurrent, n])).toEqual([
      [false, 2],
      [true, 1],
    ])
    expect(makeBlocks([answer('a', -1), answer('a', 35)], windows)).toEqual([])
  })
})

describe('judgeDrift', () => {
  const refuses = (share: number) => (random: () => number) => ({ isRefused: random() < share })

  test('a rise of refusals is found, with both shares; the same share is none', () => {
    const found = judgeDrift('refusals', draw(refuses(0.4), refuses(0.1)), windows)
    expect(found).toMatchObject({ verdict: 'drifted', counts: { base: 336, current: 84 } })
    expect(found.base).toBeCloseTo(0.1, 1)
    expect(found.current).toBeCloseTo(0.4, 1)
    expect(judgeDrift('refusals', draw(refuses(0.1)), windows).verdict).toBe('same')
  })

  test('each measure finds its own change and no other', () => {
    const cases = [
      ['supported', { unsupported: 1 }],
      ['thumbs-down', { isRatedDown: true }],
      ['latency', { totalMs: 9_000 }],
      ['evidence', { evidence: -3 }],
    ] as const
    for (const [name, changed] of cases) {
      const answers = draw(
        (random) => (random() < 0.4 ? changed : {}),
        (random) => (random() < 0.02 ? changed : {}),
      )
      expect(judgeDrift(name, answers, windows).verdict, name).toBe('drifted')
      const others = cases.filter(([other]) => other !== name)
      for (const [other] of others) expect(judgeDrift(other, answers, windows).verdict, `${name} ${other}`).toBe('same')
    }
  })

  test('a change that is certain and small raises no alert', () => {
    const answers = draw(
      () => ({ totalMs: 1_100 }),
      () => ({ totalMs: 1_000 }),
    )
    const found = judgeDrift('latency', answers, windows)
    expect(found.pValue).toBeLessThan(driftLimits.pValue)
    expect(found).toMatchObject({ verdict: 'same', base: 1_000, current: 1_100 })
  })

  test('with too few answers or readers nothing is tested, and it says how many are missing', () => {
    const few = judgeDrift('refusals', [answer('a', 30), answer('a', 3)], windows)
    expect(few).toMatchObject({ verdict: 'too-few', pValue: null, base: null })
    expect(few.missing).toEqual({ base: 99, current: 49, baseBlocks: 19, currentBlocks: 7 })
    const oneReader = Array.from({ length: 350 }, (_, i) => answer('a', i / 10))
    expect(judgeDrift('refusals', oneReader, windows).missing).toEqual({
      base: 0,
      current: 0,
      baseBlocks: 16,
      currentBlocks: 7,
    })
    const failed = draw(() => ({ claims: 0 }))
    expect(judgeDrift('supported', failed, windows)).toMatchObject({
      verdict: 'too-few',
      counts: { base: 0, current: 0 },
    })
  })
})

describe('judgeQuestions', () => {
  const ask = (subjectOf: (day: number, reader: number) => number) => {
    const subjects: number[] = []
    const questions = Array.from({ length: 35 }, (_, day) => day).flatMap((day) =>
      Array.from({ length: 10 }, (_, reader) => {
        const index = subjects.push(subjectOf(day, reader)) - 1
        return { userId: `r${reader}`, at: at(day + 0.5), index }
      }),
    )
    return judgeQuestions(questions, (i, j) => (subjects[i] === subjects[j] ? 1 : 0), windows)
  }

  test('a new subject is found; readers with subjects of their own are none', () => {
    expect(ask((_, reader) => reader)).toMatchObject({ verdict: 'same', base: 0 })
    const shifted = ask((day, reader) => (day >= 28 && day % 3 === 0 ? 99 : reader))
    expect(shifted.verdict).toBe('drifted')
    expect(shifted.current).toBeGreaterThan(0.05)
  })

  test('too few questions are not compared', () => {
    const none = judgeQuestions([], () => 1, windows)
    expect(none).toMatchObject({ verdict: 'too-few', missing: { base: 100, current: 50 } })
  })
})
