import { expect, test } from 'vitest'
import { compareTexts } from './compare-texts'

test('lines that differ stand side by side, with the words that do', () => {
  const rows = compareTexts(
    'Leave\n\nYou have 28 days.\nAsk your lead.\nBye.',
    'Leave\nYou have 30 days.\nAsk your lead. \nNew line.\nBye.',
  )
  expect(rows).toEqual([
    { kind: 'same', lines: ['Leave'] },
    {
      kind: 'changed',
      before: [
        { isChanged: false, text: 'You have ' },
        { isChanged: true, text: '28 ' },
        { isChanged: false, text: 'days.' },
      ],
      after: [
        { isChanged: false, text: 'You have ' },
        { isChanged: true, text: '30 ' },
        { isChanged: false, text: 'days.' },
      ],
    },
    { kind: 'same', lines: ['Ask your lead. '] },
    { kind: 'changed', before: [], after: [{ isChanged: true, text: 'New line.' }] },
    { kind: 'same', lines: ['Bye.'] },
  ])
})

test('the same text has no changes, and one that is all new says so', () => {
  expect(compareTexts('a\nb', 'a\n\nb\n')).toEqual([{ kind: 'same', lines: ['a', 'b'] }])
  const long = (word: string): string => Array.from({ length: 3000 }, (_, i) => `${word} ${i}`).join('\n')
  expect(compareTexts(long('old'), long('new'))).toBeNull()
})
