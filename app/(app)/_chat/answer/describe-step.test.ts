import { expect, test } from 'vitest'
import type { AnswerStep } from '@/lib/domain/deep-answer'
import { describeEnding, describeStep, describeSteps } from './describe-step'

const step = (fields: Partial<AnswerStep>): AnswerStep => ({
  number: 1,
  kind: 'search',
  asked: 'leave',
  state: 'done',
  reason: null,
  found: 3,
  startedMs: 100,
  ms: 400,
  ...fields,
})

test.each([
  [{}, 'Searched for', 'leave', '3 passages'],
  [{ found: 1 }, 'Searched for', 'leave', '1 passage'],
  [{ found: 0 }, 'Searched for', 'leave', 'nothing found'],
  [{ state: 'running', found: null, ms: null }, 'Searching for', 'leave', ''],
  [{ asked: '' }, 'Searched', '', '3 passages'],
  [{ kind: 'plan', found: 2 }, 'Planned what to look for', '', '2 questions'],
  [{ kind: 'calculate', asked: '1 + 1', found: 1 }, 'Worked out', '1 + 1', ''],
  [
    { state: 'refused', reason: 'repeated', found: null },
    'Searched for',
    'leave',
    'Not done again: the same was done before',
  ],
  [
    { kind: 'other', asked: '', state: 'refused', reason: 'unknown_tool', found: null },
    'Asked for something that there is not',
    '',
    'Not possible here',
  ],
] as const)('%j', (fields, act, asked, ending) => {
  expect(describeStep(step(fields))).toEqual({ act, asked })
  expect(describeEnding(step(fields))).toBe(ending)
})

test('the time line in a line says how many steps and how long', () => {
  expect(describeSteps([step({}), step({ number: 2, startedMs: 1_000, ms: 1_300 })])).toBe(
    'Looked deeper: 2 steps, 2.2 s',
  )
})
