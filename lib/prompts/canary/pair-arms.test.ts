import { expect, test } from 'vitest'
import { pairArms, type ArmValue } from './pair-arms'

const values = (word: string): ArmValue[] =>
  Array.from(word, (letter) => letter).map((letter) => ({
    arm: /[a-z]/.test(letter) ? 'control' : 'canary',
    value: letter.toLowerCase() === 'x' ? 1 : 0,
  }))

test.each([
  ['the control answers that came since the last pair are taken together', 'ooxxX', [0.5]],
  ['an answer of the new version waits for a control answer', 'XO', []],
  ['the one that has waited longest is paired first', 'XOoo', [1, 0]],
  ['no control answer is used twice', 'oXO', [1]],
  ['without answers there are no pairs', '', []],
])('%s', (_, word, expected) => {
  expect(pairArms(values(word))).toEqual(expected)
})
