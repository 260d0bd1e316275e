import { expect, test } from 'vitest'
import type { DraftPart } from '../generate-draft'
import { markRepeats } from './mark-repeats'

const says = (text: string): DraftPart[] => (text === '' ? [] : [{ type: 'text', delta: text }])

const parts = (...asked: (readonly [question: string, text: string])[]) =>
  markRepeats(asked.map(([question, text]) => ({ question, draft: says(text) })))

test('a sentence that answers two parts is said once, whatever its footnotes; an empty draft is no repeat', () => {
  const additions = parts(
    ['How long is the warranty?', 'The warranty lasts 3 years [1]. Shipping is free [2].'],
    ['Is shipping free?', 'Shipping is free [4].'],
    ['How long is the lease?', 'The lease lasts 5 years [1].'],
    ['Who signs?', ''],
  )
  expect(additions).toEqual(['new', 'said', 'new', 'new'])
})

test('a sentence of an earlier part that has nothing of what this part asks answers it not', () => {
  const kept = 'Traces are kept for 30 days [1].'
  expect(parts(['How long are traces kept?', kept], ['Where is the backup of traces?', kept])).toEqual([
    'new',
    'unanswered',
  ])
})

test('small words of other languages are no answer either', () => {
  const placed = 'Les piles usées sont déposées dans le bac jaune [1].'
  expect(
    parts(['Où dépose-t-on les piles usées?', placed], ['Quand sont-elles enlevées (dépose piles usées)?', placed]),
  ).toEqual(['new', 'unanswered'])
})
