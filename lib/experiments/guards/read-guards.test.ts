import { expect, test } from 'vitest'
import type { Arm, GuardedAnswer } from '@/lib/domain/canary-guards'
import { readGuards } from './read-guards'

const good: GuardedAnswer & { arm: Arm } = {
  arm: 'control',
  status: 'answered',
  errorCode: null,
  fellBack: false,
  claims: 4,
  unsupported: 0,
  totalMs: 900,
  costMicroUsd: 100,
  thumbsDown: false,
}
const baseline = { slowMs: 1_000, dearMicroUsd: 150 }
const read = (answers: readonly Partial<typeof good>[]) =>
  Object.fromEntries(
    readGuards(
      answers.map((one) => ({ ...good, ...one })),
      { armOf: ({ arm }) => arm, baseline },
    ).map((one) => [one.name, one]),
  )

test('each guard sees its own kind of harm, and the others do not', () => {
  const control = {}
  for (const [guard, harm] of [
    ['errors', { status: 'failed', errorCode: 'provider_timeout' }],
    ['errors', { fellBack: true }],
    ['refused', { status: 'refused' }],
    ['unsupported', { unsupported: 4 }],
    ['thumbs-down', { thumbsDown: true }],
    ['slow', { totalMs: 1_001 }],
    ['dear', { costMicroUsd: 151 }],
  ] as const) {
    const readings = read([control, { ...harm, arm: 'treatment' }])
    const harmed = Object.values(readings).filter((one) => one.canary.mean > 0)
    expect(harmed.map(({ name }) => name)).toEqual([guard])
    expect(readings[guard]).toMatchObject({ control: { n: 1, mean: 0 }, canary: { n: 1, mean: 1 }, pairs: 1 })
  }
})

test('what the reader stopped, or a restart broke off, is nobody’s fault; without a baseline of cost nothing is dear', () => {
  const stopped = { arm: 'treatment', status: 'failed', errorCode: 'answer_stopped' } as const
  expect(Object.values(read([stopped])).every((one) => one.canary.n === 0)).toBe(true)
  const [dear] = readGuards([good], {
    armOf: () => 'treatment',
    baseline: { slowMs: 1, dearMicroUsd: null },
  }).slice(-1)
  expect(dear).toMatchObject({ name: 'dear', canary: { n: 0 } })
})
