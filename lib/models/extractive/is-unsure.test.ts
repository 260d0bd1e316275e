import { expect, test } from 'vitest'
import type { ExtractivePassage } from './footnote-options'
import { isUnsure } from './is-unsure'
import type { ScoredUnit } from './judge-evidence'

const unit = (evidence: number, lexical: number): ScoredUnit => ({ evidence, lexical }) as ScoredUnit
const passages = (...scores: number[]): ExtractivePassage[] => scores.map((score) => ({ score }) as ExtractivePassage)

test.each([
  ['a sentence that says it, in the first of two passages that are apart', unit(0.9, 0.8), passages(1, 0.6), false],
  ['a sentence near the threshold of refusing', unit(-0.1, 0.4), passages(1, 0.95), true],
  ['the same with little against it in all of the documents', unit(0.3, 0.5), passages(1, 0.3), false],
  ['a likely sentence without the words of the question, among passages as good', unit(0.5, 0.1), passages(1, 1), true],
])('%s', (_, best, read, isMarked) => {
  expect(isUnsure([best, unit(-2, 0)], read)).toBe(isMarked)
})

test('what found nothing is refused and not unsure', () => {
  expect(isUnsure([], passages(1))).toBe(false)
})
