import { expect, test } from 'vitest'
import { checkGate } from './check-gate'
import { summariseResults } from './summarise-results'

const results = [
  { passed: true, scores: { facts: 1, latency: 100, 'refusal-recall': null } },
  { passed: false, scores: { facts: 0.5, latency: 300, 'refusal-recall': null } },
  { passed: null, scores: {} },
]

test('figures rest on the cases that have a score, and what nobody scored is not there', () => {
  const metrics = summariseResults(results, 1)
  expect(metrics['facts']).toMatchObject({ value: 0.75, n: 2 })
  expect(metrics['passed']).toMatchObject({ value: 0.5, n: 2 })
  expect(metrics['latency-p50']?.value).toBe(200)
  expect(metrics).not.toHaveProperty('refusal-recall')
  expect(summariseResults([], 1)).toEqual({})
})

test('the same seed gives the same intervals', () => {
  expect(summariseResults(results, 4)).toEqual(summariseResults(results, 4))
})

test('a gate holds figures against limits, and a figure that is not there does not pass', () => {
  const metrics = summariseResults(results, 1)
  const gate = { facts: { min: 0.7 }, passed: { min: 0.6 }, 'latency-p95': { max: 400 }, leak: { max: 0 } }
  expect(checkGate(metrics, gate)).toEqual([
    { figure: 'facts', min: 0.7, max: null, value: 0.75, passed: true },
    { figure: 'passed', min: 0.6, max: null, value: 0.5, passed: false },
    { figure: 'latency-p95', min: null, max: 400, value: 290, passed: true },
    { figure: 'leak', min: null, max: 0, value: null, passed: false },
  ])
})
