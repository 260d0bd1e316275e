import { expect, test } from 'vitest'
import { findKeyFacts } from './find-key-facts'

test.each([
  ['A lost key costs 85 euros [1].', ['85']],
  ['Until 31 March, or in Graz until 30 June 2026.', ['31 March', '30 June 2026']],
  ['Fällig ist sie am 1. März um 09:30.', ['1. März', '09:30']],
  ['Fault E17 means 99.9 % of 1,250 belts, form HR-07.', ['E17', '99.9 %', '1,250', 'HR-07']],
  ['The Chief Financial Officer or Marit Osei has to agree.', ['Chief Financial Officer', 'Marit Osei']],
  ['The manager has to agree.', []],
  ['Yes: 5, and again 5.', ['5']],
])('%j has the facts %j', (text, facts) => expect(findKeyFacts(text)).toEqual(facts.map((one) => [one])))
