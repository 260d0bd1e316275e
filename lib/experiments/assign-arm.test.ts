import { expect, test } from 'vitest'
import type { Arm } from '@/lib/domain/canary-guards'
import type { GroupId, UserId } from '@/lib/domain/ids'
import { assignArm } from './assign-arm'

const [sales, support] = ['grp_sales', 'grp_support'] as GroupId[] as [GroupId, GroupId]
const people = Array.from({ length: 3_000 }, (_, i) => ({
  userId: `usr_${i}` as UserId,
  groupIds: i % 3 === 0 ? [sales] : [],
}))
const everyone = { groupIds: [], userIds: [] }
const share = (arms: readonly (Arm | null)[], arm: Arm | null): number =>
  arms.filter((one) => one === arm).length / arms.length

test('the share has the change, always the same people, and nobody leaves it while it is widened', () => {
  const at = (percent: number) => people.map((one) => assignArm({ id: 'exp_1', audience: everyone, percent }, one))
  expect(share(at(20), 'treatment')).toBeCloseTo(0.2, 1)
  expect(share(at(20), 'control')).toBeCloseTo(0.8, 1)
  expect(at(20)).toEqual(at(20))
  const [before, after] = [at(20), at(50)]
  expect(before.every((arm, i) => arm !== 'treatment' || after[i] === 'treatment')).toBe(true)
})

test('two experiments draw independently of each other: each side of one has the same share of the other', () => {
  const of = (id: string) => people.map((one) => assignArm({ id, audience: everyone, percent: 50 }, one))
  const [one, other] = [of('exp_1'), of('exp_2')]
  const within = other.filter((_, i) => one[i] === 'treatment')
  expect(share(within, 'treatment')).toBeCloseTo(0.5, 1)
})

test('of chosen groups and people the share has the change, the rest of them is the control, and nobody else takes part', () => {
  const audience = { groupIds: [sales, support], userIds: ['usr_1' as UserId] }
  const arms = people.map((one) => assignArm({ id: 'exp_1', audience, percent: 50 }, one))
  for (const [i, arm] of arms.entries()) expect(arm === null).toBe(i % 3 !== 0 && i !== 1)
  const inGroup = arms.filter((_, i) => i % 3 === 0)
  expect(share(inGroup, 'treatment')).toBeCloseTo(0.5, 1)
})

test('where all of the chosen have it, everybody else is the control', () => {
  const audience = { groupIds: [sales], userIds: [] }
  for (const one of people)
    expect(assignArm({ id: 'exp_1', audience, percent: 100 }, one)).toBe(
      one.groupIds.length > 0 ? 'treatment' : 'control',
    )
})

test('an API key takes part in none', () => {
  for (const one of people.slice(0, 50))
    expect(assignArm({ id: 'exp_1', audience: everyone, percent: 50 }, { ...one, apiKeyId: 'key_1' })).toBeNull()
})
