import { expect, test } from 'vitest'
import { everyone } from '@/lib/domain/everyone'
import { nobody } from '@/lib/domain/nobody'
import type { GroupId } from '@/lib/domain/ids'
import { commonReaders, isSameReaders } from './common-readers'
import { groupsHere } from './groups-here'

test.each([
  [null, null, null],
  [null, ['a'], ['a']],
  [['a', 'b'], null, ['a', 'b']],
  [['a', 'b'], ['b', 'c'], ['b']],
  [['a'], ['b'], []],
])('%j and %j may both be read by %j', (one, other, common) => {
  expect(commonReaders(one, other)).toEqual(common)
})

test('readers are the same in any order, and nobody is not everyone', () => {
  expect(isSameReaders(['a', 'b'], ['b', 'a'])).toBe(true)
  expect(isSameReaders([], null)).toBe(false)
  expect(isSameReaders(null, null)).toBe(true)
})

test('readers of whom nobody is mapped let in nobody, which is not the same as no rule', () => {
  const mapping = new Map([
    ['finance', 'grp_money' as GroupId],
    ['audit', 'grp_money' as GroupId],
  ])
  expect(groupsHere(null, mapping)).toEqual([])
  expect(groupsHere(['finance', 'audit', 'board'], mapping)).toEqual(['grp_money'])
  expect(groupsHere(['board'], mapping)).toEqual([nobody])
  expect(groupsHere([], mapping)).toEqual([nobody])
  expect(groupsHere(['board', 'staff'], new Map([['staff', everyone]]))).toEqual([])
})
