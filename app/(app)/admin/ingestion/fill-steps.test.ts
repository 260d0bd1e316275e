import { expect, test } from 'vitest'
import { fillSteps } from './fill-steps'

test('steps without an end are there, too, and the last one is the present', () => {
  const at = new Date('2026-03-10T11:50:00Z')
  const filled = fillSteps([{ at, indexed: 4, failed: 1, pages: 9 }], new Date('2026-03-10T12:03:00Z'), 20)
  expect(filled.map((step) => [step.at.toISOString().slice(11, 16), step.indexed])).toEqual([
    ['11:45', 0],
    ['11:50', 4],
    ['11:55', 0],
    ['12:00', 0],
  ])
})
