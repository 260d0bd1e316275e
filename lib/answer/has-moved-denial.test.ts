import { expect, test } from 'vitest'
import { hasMovedDenial, hasMovedLimit } from './has-moved-denial'

test.each([
  ['As they are elected, they cannot vote.', 'As they are not elected, they cannot vote.'],
  ['The conquest was not complete, excluding only the south.', 'The conquest was complete, excluding only the south.'],
  ['Interns may carry days over, but not sell them.', 'Interns may not carry days over, but may sell them.'],
  ['Der Antrag ist gültig, aber nicht übertragbar.', 'Der Antrag ist nicht gültig, aber übertragbar.'],
])('%s is not what this says: %s', (claim, source) => {
  expect(hasMovedDenial(claim, source)).toBe(true)
  expect(hasMovedDenial(source, claim)).toBe(true)
})

test.each([
  ['They cannot vote, as they are not elected.', 'As they are not elected, they cannot vote.'],
  ['Employees may not carry days over.', 'No employee may carry days over.'],
  ['Days are not paid out, and they never carry over.', 'Days do not carry over and are never paid out.'],
  ['The door is not locked at night.', 'At night the door is never locked, and no alarm is set.'],
])('%s denies what this denies: %s', (claim, source) => {
  expect(hasMovedDenial(claim, source)).toBe(false)
  expect(hasMovedDenial(source, claim)).toBe(false)
})

test.each([
  ['The plan could not only work in Oslo.', 'The plan could only work in Oslo.', true],
  ['Das gilt nicht nur in Graz.', 'Das gilt nur in Graz.', true],
  [
    'The plan could work not only in Oslo but also in Graz.',
    'Not only in Oslo but in Graz too could the plan work.',
    false,
  ],
  ['The plan could work in Oslo alone.', 'The plan could only work in Oslo.', false],
])('limits: %s / %s', (claim, source, moved) => {
  expect(hasMovedLimit(claim, source)).toBe(moved)
  expect(hasMovedLimit(source, claim)).toBe(moved)
})
