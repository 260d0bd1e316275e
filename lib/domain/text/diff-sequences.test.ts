import { expect, test } from 'vitest'
import { diffSequences } from './diff-sequences'

const diff = (before: string, after: string, maxChanges?: number): string | null => {
  const steps = diffSequences(before.split(''), after.split(''), maxChanges === undefined ? {} : { maxChanges })
  const sign = { same: '', removed: '-', added: '+' }
  return steps?.map(({ kind, value }) => sign[kind] + value).join('') ?? null
}

test.each([
  ['', '', ''],
  ['abc', 'abc', 'abc'],
  ['abc', '', '-a-b-c'],
  ['', 'ab', '+a+b'],
  ['abc', 'axc', 'a-b+xc'],
])('from %j to %j', (before, after, expected) => {
  expect(diff(before, after)).toBe(expected)
})

/** The length of the longest common subsequence, the slow and sure way. */
function commonLength(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, () => 0)
  for (const x of a) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0
      row[j] = x === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1] ?? 0)
      diagonal = above
    }
  }
  return row[b.length] ?? 0
}

test('the way is a way, and no shorter one exists', () => {
  let seed = 7
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  const word = (): string => Array.from({ length: next(24) }, () => 'abcd'.charAt(next(4))).join('')
  for (let round = 0; round < 400; round++) {
    const [before, after] = [word(), word()]
    const steps = diffSequences(before.split(''), after.split('')) ?? []
    expect(steps.flatMap(({ kind, value }) => (kind === 'added' ? [] : [value])).join('')).toBe(before)
    expect(steps.flatMap(({ kind, value }) => (kind === 'removed' ? [] : [value])).join('')).toBe(after)
    expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(commonLength(before, after))
  }
})

test('what differs too much is not compared', () => {
  expect(diff('abcdef', 'uvwxyz', 4)).toBeNull()
  expect(diff('abcdef', 'abcxef', 4)).toBe('abc-d+xef')
})
