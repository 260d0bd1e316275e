import { expect, test } from 'vitest'
import { isWordlike } from './is-wordlike'
import { sayAsAsked } from './say-as-asked'
import { createSameWordsReader } from './same-words'
import { tokenizeWords } from './tokenize-words'

test('a text that has one wording is read as if it had the other, too', () => {
  const read = createSameWordsReader([{ words: 'PTO', expansion: 'paid time off' }])
  const alsoSays = (text: string) => read(tokenizeWords(text))
  expect(alsoSays('Paid time off is 30 days')).toEqual(['pto'])
  expect(alsoSays('PTO is 30 days')).toEqual(['paid', 'time', 'off'])
  expect(alsoSays('Time off is not paid')).toEqual([])
  expect(createSameWordsReader([])(tokenizeWords('PTO'))).toEqual([])
})

test('an acronym counts in its capitals, also in the plural', () => {
  const read = createSameWordsReader([{ words: 'information technology', expansion: 'IT' }])
  expect(read(tokenizeWords('Call IT about it'))).toEqual(['information', 'technology'])
  expect(read(tokenizeWords('It is late'))).toEqual([])
  const orders = createSameWordsReader([{ words: 'pos', expansion: 'purchase order' }])
  expect(orders(tokenizeWords('Two purchase orders'))).toEqual(['pos'])
})

test('what can be said like a word is told from what cannot', () => {
  for (const word of ['pet', 'care', 'SLA', 'aids', 'star']) expect(isWordlike(word), word).toBe(true)
  for (const word of ['pto', 'KPI', 'gdpr', 'cdd', 'hr']) expect(isWordlike(word), word).toBe(false)
})

test('a text is put into the words of the question, a wording as a whole', () => {
  const pto = [{ words: 'PTO', expansion: 'paid time off' }]
  expect(sayAsAsked('Paid time off is\nfree; paid\ntime-off, unpaid time off.', pto)).toBe(
    'PTO is\nfree; PTO, unpaid time off.',
  )
  const it = [{ words: 'information technology', expansion: 'IT' }]
  expect(sayAsAsked('Ask IT about it. $& EXIT', it)).toBe('Ask information technology about it. $& EXIT')
  expect(sayAsAsked('We do R&D.', [{ words: 'research', expansion: 'R&D' }])).toBe('We do research.')
})
