import { expect, test } from 'vitest'
import type { Citation, Source } from '@/lib/domain/answer'
import { makeExpectation, type ExpectationInput } from './make-expectation'

const cellar =
  'The cellar is kept at 9 degrees. A lost cellar key is reported on the same day and costs 85 euros. Spare keys hang in the office.'
const passage = { externalId: 'cellar.md', revisionId: 'rev_1', text: cellar } as Source
const answer = {
  status: 'answered' as const,
  text: 'A lost cellar key costs 85 euros [1].',
  citations: [{ externalId: 'cellar.md' } as Citation],
  sources: [passage],
  suggestions: [],
}
const make = (rest: Partial<ExpectationInput>) =>
  makeExpectation({ rating: 'down', reasons: [], label: null, correctedAnswer: null, answer, ...rest })

test('a corrected answer gives facts, and the sentence of the passages that states it', () => {
  expect(make({ correctedAnswer: 'A lost cellar key costs 85 euros.' })).toEqual({
    expect: 'answer',
    expectedAnswer: 'A lost cellar key costs 85 euros.',
    facts: [['85']],
    sources: [
      {
        document: 'cellar.md',
        quote: 'A lost cellar key is reported on the same day and costs 85 euros.',
        revision: 'rev_1',
      },
    ],
    mustNotCite: [],
  })
  expect(make({ correctedAnswer: 'A lost cellar key costs 90 euros.' }).sources).toEqual([])
})

test('what must not be answered is to be refused, by the reviewer’s word or else the reader’s', () => {
  const refusal = { expect: 'refusal', facts: [], sources: [], mustNotCite: [] }
  expect(make({ label: 'should_refuse' })).toEqual(refusal)
  expect(make({ label: 'unsafe', correctedAnswer: 'It costs 85 euros.' })).toEqual(refusal)
  expect(make({ reasons: ['should_have_refused'] })).toEqual(refusal)
  expect(make({ reasons: ['should_have_refused'], label: 'bad_answer' })).toMatchObject({ expect: 'answer' })
})

test('an outdated document must not be cited again', () => {
  expect(make({ label: 'outdated_document' }).mustNotCite).toEqual(['cellar.md'])
  expect(make({ reasons: ['outdated'] }).mustNotCite).toEqual(['cellar.md'])
  expect(make({ label: 'outdated_document', correctedAnswer: 'A lost cellar key costs 85 euros.' }).sources).toEqual([])
})

test('a thumb down without a word leaves open what is right; a thumb up says that this is', () => {
  expect(make({})).toEqual({ expect: 'answer', facts: [], sources: [], mustNotCite: [] })
  expect(make({ rating: 'up' })).toMatchObject({
    expectedAnswer: 'A lost cellar key costs 85 euros.',
    facts: [['85']],
    sources: [{ document: 'cellar.md' }],
  })
  expect(make({ rating: 'up', answer: { ...answer, status: 'refused', text: '' } })).toMatchObject({
    expect: 'refusal',
  })
})
