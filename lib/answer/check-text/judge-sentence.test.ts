import { expect, test } from 'vitest'
import { readEvidence } from '../evidence'
import { splitClaims } from '../split-claims'
import { makePassage } from '../testing/make-passage'
import { judgeSentence, type JudgedSentence } from './judge-sentence'

const passages = [
  makePassage(
    'Unused annual leave carries over until 31 March. Interns receive a meal card of 12 euros.',
    'Leave policy',
  ),
  makePassage('Numerous visitors are not given a meal card by the reception.', 'Visitors'),
  makePassage('Maria Lindqvist leads the support team in Graz.', 'Teams'),
]

function judge(text: string): JudgedSentence {
  const [claim] = splitClaims(text)
  if (!claim) throw new Error('no claim')
  return judgeSentence(claim, passages, () => passages.map((passage) => readEvidence(passage)))
}

test.each([
  ['Unused annual leave carries over until 31 March.', 'supported'],
  ['Annual leave that is unused carries over until March 31.', 'supported'],
  ['Unused annual leave carries over until 30 April.', 'contradicted'],
  ['Interns receive a meal card of 15 euros.', 'contradicted'],
  ['Unused annual leave does not carry over until 31 March.', 'contradicted'],
  ['Peter Holm leads the support team in Graz.', 'unsupported'],
  ['The canteen has a support team of cooks and waiters for every season.', 'nothing_found'],
  ['Penguins compose symphonies.', 'nothing_found'],
])('%s: %s', (text, verdict) => {
  expect(judge(text).verdict).toBe(verdict)
})

test('the denial in a further sentence does not hide that the nearest says yes', () => {
  const judged = judge('Numerous interns do not receive a meal card.')
  expect(judged.verdict).toBe('contradicted')
  expect(judged.spans).toHaveLength(1)
  expect(passages[0]?.text.slice(judged.spans[0]?.start, judged.spans[0]?.end)).toMatch(/^Interns receive/)
})
