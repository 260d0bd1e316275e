import { expect, test } from 'vitest'
import { tellsBoth } from './tells-both'

const compared = ['How long is the warranty of the Boreal 40?', 'How long is the warranty of the Boreal 80?']

test.each([
  ['- Boreal 40: 24 months [1]\n- Boreal 80: 18 months [1]', compared, true],
  ['The warranty of Boreal 40 and Strata G3 can be extended [1].', compared, false],
  ['Boreal 40: 24 months, Boreal 80: 18 months', [compared[0] ?? ''], false],
  ['A visitor pays at the gate.', ['Who pays the freight?', 'Where does a visitor ring at night and sign in?'], false],
])('"%s"', (text, parts, expected) => {
  expect(tellsBoth(text, parts)).toBe(expected)
})
