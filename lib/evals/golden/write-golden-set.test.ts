import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import { parseGoldenSet } from '../parse-golden-set'
import { writeGoldenSet } from './write-golden-set'

const golden = goldenCaseSchema.parse({
  id: 'lost-key',
  question: 'What does a lost key cost: 85 or "90"?',
  history: ['Where are the keys?'],
  expectedAnswer: 'It costs 85 euros.\nSay so on the same day.',
  facts: [['85', '€85']],
  sources: [{ document: 'cellar.md', quote: 'A lost key costs 85 euros.', revision: 'rev_1' }],
  mustNotCite: ['old.md'],
  readerGroups: ['cellar'],
  collections: ['House: rules'],
  tags: ['feedback', 'follow-up'],
  owner: 'Ada Blum',
  origin: { answer: 'ans_1', rating: 'down' },
})

test('what is written is read as the same set', () => {
  const set = { suite: 'feedback', collection: 'all' as const, cases: [golden] }
  expect(parseGoldenSet(writeGoldenSet(set))).toEqual(set)
})

test('lists stand on one line, and what is as always is left out', () => {
  const yaml = writeGoldenSet({ suite: 'feedback', collection: 'all', cases: [golden] })
  expect(yaml).toContain('\n    facts: [["85", €85]]\n')
  expect(yaml).not.toMatch(/language|expect:|forbidden/)
})

test('the shipped set comes through unchanged', () => {
  const set = parseGoldenSet(readFileSync('evals/golden.yaml', 'utf8'))
  expect(parseGoldenSet(writeGoldenSet(set))).toEqual(set)
})
