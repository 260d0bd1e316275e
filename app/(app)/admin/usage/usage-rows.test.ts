import { expect, test } from 'vitest'
import { noCalls, packCalls } from '@/lib/domain/day-sums'
import { usageByDay, usageByDayAndModel, usageByModel, usageByPerson } from './usage-rows'

const timed = (calls: number, costMicroUsd: number, totalMs = {}) => ({ ...noCalls, calls, costMicroUsd, totalMs })
const days = [
  {
    day: '2026-03-01',
    figures: {
      models: { 'openai:a': timed(2, 42, { 10: 1, 30: 1 }), 'local:extractive': timed(1, 0) },
      tasks: { answer: timed(3, 42, { 10: 1, 30: 1 }) },
      people: { usr_1: packCalls({ ...noCalls, calls: 3, costMicroUsd: 42 }) },
    },
  },
  { day: '2026-03-02', figures: { models: {}, tasks: {}, people: {} } },
  {
    day: '2026-03-03',
    figures: {
      models: { 'openai:a': timed(1, 5, { 50: 1 }) },
      tasks: { answer: timed(1, 5, { 50: 1 }) },
      people: { usr_2: packCalls({ ...noCalls, calls: 1, costMicroUsd: 5 }) },
    },
  },
]

test('days are added up by model, dearest first, with the times of all of them', () => {
  expect(usageByModel(days)).toMatchObject([
    { key: 'openai:a', calls: 3, costMicroUsd: 47, p50Ms: 30, p95Ms: 48 },
    { key: 'local:extractive', calls: 1, costMicroUsd: 0, p50Ms: null },
  ])
})

test('people have names and no times; who has left is said to have', () => {
  expect(usageByPerson(days, new Map([['usr_1', 'Ada']]))).toMatchObject([
    { key: 'usr_1', label: 'Ada', costMicroUsd: 42, p50Ms: null },
    { key: 'usr_2', label: 'Somebody who is not here any more', costMicroUsd: 5 },
  ])
})

test('days without calls have no row', () => {
  expect(usageByDay(days)).toMatchObject([
    { key: '2026-03-01', calls: 3, p50Ms: 20 },
    { key: '2026-03-03', calls: 1, p50Ms: 50 },
  ])
  expect(Object.keys(usageByDayAndModel(days)[0] ?? {})).not.toContain('totalMs')
  expect(usageByDayAndModel(days).map(({ day, model, calls }) => [day, model, calls])).toEqual([
    ['2026-03-01', 'openai:a', 2],
    ['2026-03-01', 'local:extractive', 1],
    ['2026-03-03', 'openai:a', 1],
  ])
})
