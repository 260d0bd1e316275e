import { describe, expect, test } from 'vitest'
import type { ChunkId } from '@/lib/domain/ids'
import { blendReadings } from './blend-readings'
import { expandQuestion, expansionsIn, rewordQuestion } from './expand-question'
import { findExpansions, type GlossaryPair } from './find-expansions'
import { toKeyRuns } from './to-key-runs'

const pair = (term: string, meaning: string, onlyCapitals = false): GlossaryPair => ({
  id: `${term}=${meaning}`,
  term,
  meaning,
  onlyCapitals,
})
const pto = pair('PTO', 'paid time off')
const read = (question: string, ...pairs: GlossaryPair[]): string[] =>
  findExpansions(question, pairs).map(({ words, expansion }) => `${words} = ${expansion}`)

describe('a question', () => {
  test.each([
    ['How much PTO do I have?', [pto], ['PTO = paid time off']],
    ['how much pto do i have', [pto], ['pto = paid time off']],
    ['How much paid time off do I have?', [pto], ['paid time off = PTO']],
    ['Who signs POs?', [pair('PO', 'purchase order')], ['POs = purchase order']],
    ['Who signs purchase orders?', [pair('PO', 'purchase order')], ['purchase orders = PO']],
    [
      'Is the PET scan free?',
      [pair('PET', 'positron emission tomography', true)],
      ['PET = positron emission tomography'],
    ],
    ['May I bring my pet?', [pair('PET', 'positron emission tomography', true)], []],
    ['What does PTO (paid time off) mean?', [pto], []],
    ['Is it paid? Time off is granted when?', [pto], []],
    ['What is the option?', [pto], []],
    ['How much paid time off?', [pto, pair('TO', 'time off')], ['paid time off = PTO']],
    ['What is PTO?', [pto, pair('PTO', 'power take-off')], ['PTO = paid time off', 'PTO = power take-off']],
  ] as const)('%s', (question, pairs, expected) => expect(read(question, ...pairs)).toEqual(expected))

  test('has at most four', () => {
    const many = Array.from({ length: 9 }, (_, index) => pair('PTO', `meaning ${index}`))
    expect(findExpansions('PTO?', many)).toHaveLength(4)
  })
})

test('the other wording stands behind its own, both where there are two', () => {
  const found = findExpansions('How much PTO do I have?', [pto, pair('PTO', 'power take-off')])
  expect(expandQuestion('How much PTO do I have?', found)).toBe(
    'How much PTO (paid time off, power take-off) do I have?',
  )
  expect(rewordQuestion('How much PTO do I have?', found)).toBe('How much paid time off, power take-off do I have?')
  expect(expandQuestion('How much leave?', found)).toBe('How much leave?')
  expect(rewordQuestion('How much leave?', found)).toBe('How much leave?')
})

test('a part of a question has the expansions of its own words, without those that were taken away', () => {
  const one = { words: 'PTO', expansion: 'paid time off', applied: true }
  const other = { words: 'OT', expansion: 'overtime', applied: false }
  expect(expansionsIn('How much PTO?', [one, other])).toEqual([one])
  expect(expansionsIn('How much OT?', [one, other])).toEqual([])
  expect(expansionsIn('How many PTOs?', [one])).toEqual([])
})

test('runs of words are keys, whatever their form', () => {
  expect(toKeyRuns('Who signs POs')).toEqual(['who', 'who sign', 'who sign po', 'sign', 'sign po', 'po'])
})

test('what both wordings find comes first, and of the rest the question’s own words count more', () => {
  const candidate = (chunkId: string, fused: number) => ({
    chunkId: chunkId as ChunkId,
    ranks: { keyword: 1, vector: null, fused: 1, reranked: null },
    scores: { keyword: fused, vector: null, fused, reranked: null },
  })
  const asked = [candidate('own', 1), candidate('shared', 0.9)]
  const other = [candidate('other', 1), candidate('shared', 0.9)]
  const blended = blendReadings(asked, other)
  expect(blended.map(({ chunkId, ranks }) => [chunkId, ranks.fused])).toEqual([
    ['shared', 1],
    ['own', 2],
    ['other', 3],
  ])
  expect(blended.map(({ scores }) => scores.fused.toFixed(2))).toEqual(['0.90', '0.65', '0.35'])
  expect(blended[0]?.scores.keyword).toBe(0.9)
})
