import { expect, test } from 'vitest'
import { createBettor } from './create-bettor'

/** A linear congruential generator: enough to draw coins with, and the same each time. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function testByBetting(differences: readonly number[], tolerance: number): { evidence: number; most: number } {
  const bettor = createBettor(tolerance)
  for (const difference of differences) bettor.bet(difference)
  return bettor.read()
}

const repeat = (value: number, times: number): number[] => Array.from({ length: times }, () => value)

test('without answers, and without a difference, there is no evidence', () => {
  expect(testByBetting([], 0.05)).toEqual({ evidence: 1, most: 1 })
  expect(testByBetting(repeat(0, 500), 0.05).evidence).toBeLessThan(1)
  expect(testByBetting(repeat(-0.5, 500), 0.05).most).toBe(1)
})

test('a version that is always worse is found out within a dozen answers', () => {
  const wealth = Array.from({ length: 30 }, (_, n) => testByBetting(repeat(1, n), 0.02).most)
  expect(wealth.findIndex((one) => one >= 120)).toBeLessThanOrEqual(12)
})

test('evidence that once was there is remembered, whatever comes after', () => {
  const { evidence, most } = testByBetting([...repeat(1, 15), ...repeat(-1, 15)], 0.02)
  expect(most).toBeGreaterThan(120)
  expect(evidence).toBeLessThan(1)
})

test('of harmless versions it is at 20 after any answer in no more than one of twenty', () => {
  const random = seededRandom(7)
  const draw = (): number => Number(random() < 0.2)
  const fooled = Array.from({ length: 400 }, () => {
    const differences = Array.from({ length: 1_000 }, () => draw() - draw())
    return testByBetting(differences, 0).most >= 20
  })
  expect(fooled.filter(Boolean).length / fooled.length).toBeLessThanOrEqual(0.05)
})
