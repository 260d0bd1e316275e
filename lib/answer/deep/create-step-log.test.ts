import { expect, test } from 'vitest'
import type { AnswerStep } from '@/lib/domain/deep-answer'
import { createStepLog } from './create-step-log'

const pending = {
  id: 'req_1',
  service: 'Orders',
  operation: 'Cancel',
  method: 'POST',
  url: 'https://a.example',
  headers: {},
  body: null,
}

test('a step that waits shows what for, and forgets it once somebody has decided', () => {
  const told: AnswerStep[] = []
  const log = createStepLog(performance.now(), (step) => told.push(step))
  const step = log.begin('ask_service', 'Orders: Cancel')
  step.wait(pending)
  step.resume()
  step.end({ state: 'done', reason: null, found: 1 })
  expect(told.map(({ state, pending: shown }) => [state, shown?.id])).toEqual([
    ['running', undefined],
    ['waiting', 'req_1'],
    ['running', undefined],
    ['done', undefined],
  ])
  expect(log.steps()[0]).not.toHaveProperty('pending')
  expect(log.waitedMs()).toBeGreaterThanOrEqual(0)
})

test('a step that is stopped while it waits forgets it, too', () => {
  const log = createStepLog(performance.now(), () => undefined)
  const step = log.begin('ask_service', 'Orders: Cancel')
  step.wait(pending)
  step.end({ state: 'failed', reason: 'stopped', found: null })
  expect(log.steps()).toMatchObject([{ state: 'failed', reason: 'stopped' }])
  expect(log.steps()[0]).not.toHaveProperty('pending')
})
