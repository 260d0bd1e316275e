import { expect, test } from 'vitest'
import { splitClaims } from './split-claims'

const claims = (draft: string): string[] =>
  splitClaims(draft)
    .filter((claim) => claim.isClaim)
    .map((claim) => claim.text)

test('sentences, list items and rows are claims; headings, lead-ins, frames and questions are not', () => {
  const draft =
    '## Leave\n\nYou need:\n\n- a form [1]\n- the approval of Dr. Lee [2]\n\n| Plan | Price |\n|---|---|\n| Pro | 12 |\n\nIs that all? It costs 2.5 EUR [3].'
  expect(claims(draft)).toEqual(['a form', 'the approval of Dr. Lee', '| Pro | 12 |', 'It costs 2.5 EUR'])
})

test('markers before and behind the full stop belong to their sentence', () => {
  const found = splitClaims('First one [1]. Second one. [2][3] Third one [1, 4].')
  expect(found.map((claim) => claim.markers)).toEqual([[1], [2, 3], [1, 4]])
  expect(found.map((claim) => claim.text)).toEqual(['First one', 'Second one', 'Third one'])
})

test('the pieces cover the draft but for white space', () => {
  const draft = 'One. [1] Two [2].\n- three\n'
  let end = 0
  for (const claim of splitClaims(draft)) {
    expect(draft.slice(end, claim.start).trim()).toBe('')
    end = claim.end
  }
  expect(draft.slice(end).trim()).toBe('')
})

test('a short sentence with its footnote behind the full stop is a claim, not the title of the next paragraph', () => {
  const claims = splitClaims('Leave is 45 days. [2]\n\nIt carries over [1].\n\n## Leave is paid.\n\nSo it is.')
  expect(claims.map(({ text, isClaim }) => [text, isClaim])).toEqual([
    ['Leave is 45 days', true],
    ['It carries over', true],
    ['## Leave is paid', false],
    ['So it is', true],
  ])
})
