import { expect, test } from 'vitest'
import { checkEndedRun, checkGate } from './check-gate'

const metrics = { facts: { value: 0.9, ci: [0.8, 1] as [number, number], n: 10 } }
const gate = { facts: { min: 0.8 }, leak: { max: 0 } }

test('a limit is kept by a value inside it, and not by a figure that no case has', () => {
  expect(checkGate(metrics, gate)).toEqual([
    { figure: 'facts', min: 0.8, max: null, value: 0.9, passed: true },
    { figure: 'leak', min: null, max: 0, value: null, passed: false },
  ])
})

test.each(['failed', 'cancelled'] as const)(
  'a run that has %s keeps no limit, whatever its cases reached',
  (status) => {
    const checks = checkEndedRun({ status, metrics }, { facts: { min: 0.1 } })
    expect(checks).toMatchObject([{ figure: 'facts', value: null, passed: false }])
    expect(checkEndedRun({ status: 'completed', metrics }, { facts: { min: 0.1 } })).toMatchObject([{ passed: true }])
  },
)
