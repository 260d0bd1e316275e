import { expect, test } from 'vitest'
import { noCalls, packCalls } from '@/lib/domain/day-sums'
import { costByCollection } from '@/lib/evals/scorecard/cost-by-collection'
import { usageByDay, usageByDayAndModel, usageByFeature, usageByGroup, usageByModel, usageByPerson } from './usage-rows'

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

test('a person counts in each of their groups, and people in none have a row of their own', () => {
  const members = [
    { groupId: 'grp_a', group: 'Sales', userId: 'usr_1' },
    { groupId: 'grp_b', group: 'Board', userId: 'usr_1' },
    { groupId: 'grp_b', group: 'Board', userId: 'usr_quiet' },
  ] as never
  expect(usageByGroup(days, members)).toMatchObject([
    { key: 'grp_a', label: 'Sales', calls: 3, costMicroUsd: 42 },
    { key: 'grp_b', label: 'Board', calls: 3, costMicroUsd: 42 },
    { key: '', label: 'People in no group', calls: 1, costMicroUsd: 5 },
  ])
})

test('features are added up over days, dearest first, without those that nobody used', () => {
  const of = (features: object) => ({ day: '2026-03-01', figures: { features } })
  const calls = { ...noCalls, calls: 1, costMicroUsd: 10 }
  const rows = usageByFeature([
    of({ questions: calls }),
    of({ questions: calls, evals: { ...calls, costMicroUsd: 50 } }),
  ])
  expect(rows).toMatchObject([
    { key: 'evals', label: 'Evals, checks and judging', calls: 1, costMicroUsd: 50 },
    { key: 'questions', label: 'Questions', calls: 2, costMicroUsd: 20 },
  ])
})

test('collections are named, and what cites none or one that is gone is said', () => {
  const of = (collections: Record<string, number[]>) => ({ day: '2026-03-01', figures: { collections } })
  const days = [
    of({ col_1: [2, 10.4, 0], none: [1, 3, 0] }),
    of({ col_1: [1, 5, 1], col_gone: [1, 40, 0], col_closed: [1, 2, 0] }),
  ]
  expect(costByCollection(days, new Map([['col_1', 'Handbook']]))).toEqual([
    {
      key: 'gone',
      label: 'Collections that are gone, and files of conversations',
      answers: 2,
      costMicroUsd: 42,
      unpricedCalls: 0,
    },
    { key: 'col_1', label: 'Handbook', answers: 3, costMicroUsd: 15, unpricedCalls: 1 },
    { key: 'none', label: 'No collection cited', answers: 1, costMicroUsd: 3, unpricedCalls: 0 },
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
