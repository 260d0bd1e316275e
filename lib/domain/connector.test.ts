import { expect, test } from 'vitest'
import { connectorHealth } from './connector'

test.each([
  ['active', null, 'never'],
  ['active', 'waiting', 'running'],
  ['paused', 'running', 'running'],
  ['paused', 'failed', 'paused'],
  ['active', 'failed', 'failing'],
  ['active', 'done', 'ok'],
  ['active', 'cancelled', 'ok'],
] as const)('a connector that is %s and whose last run is %s is %s', (status, run, health) => {
  expect(connectorHealth({ status, lastRun: run && { status: run } })).toBe(health)
})
