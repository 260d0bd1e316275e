import { expect, test } from 'vitest'
import { createPairer } from './create-pairer'

/** Capitals are answers of the new version, x is a bad one. */
function pairsOf(word: string): number[] {
  const pair = createPairer()
  return word.split('').flatMap((letter) => {
    const difference = pair(/[a-z]/.test(letter) ? 'control' : 'treatment', letter.toLowerCase() === 'x' ? 1 : 0)
    return difference === null ? [] : [difference]
  })
}

test.each([
  ['the control answers that came since the last pair are taken together', 'ooxxX', [0.5]],
  ['an answer of the new version waits for a control answer', 'XO', []],
  ['the one that has waited longest is paired first', 'XOoo', [1, 0]],
  ['no control answer is used twice', 'oXO', [1]],
  ['without answers there are no pairs', '', []],
])('%s', (_, word, expected) => {
  expect(pairsOf(word)).toEqual(expected)
})
