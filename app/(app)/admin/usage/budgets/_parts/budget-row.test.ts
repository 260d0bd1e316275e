import { expect, test } from 'vitest'
import type { BudgetListItem } from '@/db/queries/budgets/list-budgets'
import { toBudgetRow } from './budget-row'

const now = new Date('2026-11-27T12:00:00Z')
const row = (fields: Partial<BudgetListItem>) =>
  toBudgetRow(
    {
      id: 'bdg_1',
      subjectKind: 'workspace',
      subjectId: '',
      subjectName: null,
      period: 'month',
      softMicroUsd: 8_000_000,
      hardMicroUsd: 10_000_000,
      softAction: 'warn',
      cheaperModel: null,
      contact: 'Ada',
      givenContact: null,
      spentMicroUsd: 0,
      reservedMicroUsd: 0,
      unpricedCalls: 0,
      ...fields,
    },
    now,
  )

test('the bar stands for the hard limit, with the soft one marked on it', () => {
  expect(row({ spentMicroUsd: 5_000_000 })).toMatchObject({ state: 'within', spentShare: 0.5, softShare: 0.8 })
  expect(row({ spentMicroUsd: 5_000_000, hardMicroUsd: null })).toMatchObject({ spentShare: 0.625, softShare: null })
})

test('what is held for running calls makes a budget low, but only what was spent uses it up', () => {
  expect(row({ spentMicroUsd: 7_000_000, reservedMicroUsd: 4_000_000 })).toMatchObject({ state: 'low' })
  expect(row({ spentMicroUsd: 7_000_000, reservedMicroUsd: 4_000_000 }).reservedShare).toBeCloseTo(0.3)
  expect(row({ spentMicroUsd: 10_500_000 })).toMatchObject({ state: 'used-up', spentShare: 1, reservedShare: 0 })
})

test('a limit of nothing is used up from the start', () => {
  expect(row({ hardMicroUsd: 0, softMicroUsd: null })).toMatchObject({ state: 'used-up', spentShare: 1 })
})

test('whose it was is said also when they are gone', () => {
  expect(row({ subjectKind: 'user', subjectId: 'usr_1' }).name).toBe('Someone who left')
  expect(row({ period: 'day' }).renews).toBe('28 November, 00:00 UTC')
})
