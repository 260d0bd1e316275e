import { expect, test } from 'vitest'
import { describeOperation, type OperationFacts } from './describe-operation'

const facts: OperationFacts = {
  kind: 'delete',
  status: 'waiting',
  total: 1240,
  done: 0,
  skipped: 0,
  failed: 0,
  secondsLeft: 7,
}

test('a deletion counts down, goes on and ends with what did not happen', () => {
  expect(describeOperation(facts).title).toBe('Deleting 1,240 documents in 7 s')
  const running = describeOperation({ ...facts, status: 'running', done: 100, failed: 2, secondsLeft: 0 })
  expect(running).toEqual({ title: 'Deleting: 102 of 1,240 documents', detail: '2 failed' })
  const ended = describeOperation({ ...facts, kind: 'move', status: 'done', done: 1235, skipped: 3, failed: 2 })
  expect(ended).toEqual({ title: 'Moved: 1,235 of 1,240 documents', detail: '2 failed, 3 were there already' })
})

test('taking it back before it began is not the same as stopping it', () => {
  const stopped = { ...facts, status: 'cancelled' as const }
  expect(describeOperation(stopped).title).toBe('Taken back: 1,240 documents left as they were')
  expect(describeOperation({ ...stopped, done: 1 }).title).toBe('Stopped. Deleted: 1 of 1,240 documents')
})
