import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { toJunit } from './to-junit'

const one = {
  question: 'Is 1 < 2?',
  expect: 'answer',
  status: 'answered',
  error: null,
  scores: { latency: 1500, facts: 0.5 },
  judgement: null,
}

test('cases and limits become test cases, with what is wrong, and no text can break the file', () => {
  const cases = [
    { ...one, id: 'right', passed: true },
    { ...one, id: 'wrong "&"', passed: false },
    { ...one, id: 'broken', passed: false, status: 'failed', error: 'provider_timeout' },
  ]
  const gate = [
    { figure: 'facts', min: 0.8, max: null, value: 0.5, passed: false },
    { figure: 'leak', min: null, max: 0, value: null, passed: false },
  ]
  const { document } = parseHTML(toJunit({ id: 'evr_1', suite: 'golden', cases }, gate))
  const names = [...document.querySelectorAll('testcase')].map((node) => node.getAttribute('name'))
  expect(names).toEqual(['right', 'wrong "&"', 'broken', 'facts ≥ 0.8', 'leak ≤ 0'])
  expect(document.querySelector('testcase[name=right]')?.getAttribute('time')).toBe('1.500')
  expect(document.querySelector('failure')?.textContent).toBe('Is 1 < 2?\nlatency 1500, facts 0.5')
  expect(document.querySelector('error')?.getAttribute('message')).toBe('provider_timeout')
  const messages = [...document.querySelectorAll('failure')].map((node) => node.getAttribute('message'))
  expect(messages).toEqual(['expected answer, was answered', 'was 0.5', 'was not judged'])
  expect(document.querySelector('testsuites')?.getAttribute('failures')).toBe('3')
})

test('a judge has a suite of its own, in which a verdict fails nothing and what was not judged is skipped', () => {
  const cases = [
    { ...one, id: 'good', passed: true, judgement: { verdict: 'correct', code: null } },
    { ...one, id: 'bad', passed: true, judgement: { verdict: 'wrong', code: null } },
    { ...one, id: 'prose', passed: true, judgement: { verdict: null, code: 'judge_reply_invalid' } },
    { ...one, id: 'unasked', passed: true },
  ]
  const { document } = parseHTML(toJunit({ id: 'evr_1', suite: 'golden', cases }, []))
  const judge = document.querySelector('testsuite[name="golden judge"]')
  expect(judge?.getAttribute('tests')).toBe('3')
  expect(judge?.getAttribute('skipped')).toBe('1')
  expect([...(judge?.querySelectorAll('system-out') ?? [])].map((node) => node.textContent)).toEqual([
    'correct',
    'wrong',
  ])
  expect(judge?.querySelector('skipped')?.getAttribute('message')).toBe('not judged: judge_reply_invalid')
  expect(document.querySelectorAll('failure, error')).toHaveLength(0)
  expect(document.querySelector('testsuites')?.getAttribute('skipped')).toBe('1')
})
