import { expect, test } from 'vitest'
import { swapSubject } from './swap-subject'

const first = (question: string): string | undefined => swapSubject(question)[0]?.question

test.each([
  ['How long is the warranty of the Boreal 40?', 'How long is the warranty of the Boreal 57?'],
  ['When is the next meeting in Porto?', 'When is the next meeting in Reykjavik?'],
  ['When did Duke William die?', 'When did Duke Velkorn die?'],
  ['After how many years are laptops exchanged?', 'After how many years are typewriters exchanged?'],
])('%s', (question, other) => {
  expect(first(question)).toBe(other)
})

test('a question that names nothing of the kind offers no swap', () => {
  expect(swapSubject('How much is the deposit for a lost badge?')).toEqual([])
})
