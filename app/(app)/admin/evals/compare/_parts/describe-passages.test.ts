import { expect, test } from 'vitest'
import type { Source } from '@/lib/domain/answer'
import type { PassageChange, PlacedPassage } from '@/lib/evals/compare-passages'
import { describeRanks, describeScore, nameChange, summariseChanges, withheldWords } from './describe-passages'

const at = (place: number, score: number, ranks: Source['ranks']): PlacedPassage => ({
  place,
  source: { score, ranks } as Source,
})
const before = at(3, 0.5, { keyword: 3, vector: 2, fused: 3, reranked: null })
const after = at(1, 0.75, { keyword: 1, vector: 2, fused: 1, reranked: null })
const moved: PassageChange = { kind: 'moved', before, after, isCut: false }
const added: PassageChange = { kind: 'added', before: null, after }
const all = { passages: [before], withheld: 0 }

test('a passage that moved says from where to where, and what moved it', () => {
  expect(nameChange(moved)).toBe('from place 3 to 1')
  expect(describeScore(moved)).toBe('score 0.500 → 0.750')
  expect(describeRanks(moved)).toBe('words 3 → 1, meaning 2')
})

test('one that only one side has shows that side alone', () => {
  expect(nameChange(added)).toBe('only after, place 1')
  expect(describeScore(added)).toBe('score 0.750')
  expect(describeRanks(added)).toBe('words 1, meaning 2')
})

test('the line above counts what happened, and says where an answer is gone', () => {
  expect(summariseChanges(all, all, [moved, added])).toMatch(/^1 moved, 1 only after\./)
  expect(summariseChanges(all, all, [{ kind: 'same', before, after: before, isCut: false }])).toBe(
    'Both have the same one.',
  )
  expect(summariseChanges(all, null, [])).toContain('The answer after is gone')
})

test('what is withheld is a number and nothing else', () => {
  expect(withheldWords(all, all)).toBeNull()
  expect(withheldWords({ passages: [], withheld: 2 }, all)).toBe(
    'Withheld: 2 before. You may not read their documents, or they were deleted.',
  )
})
