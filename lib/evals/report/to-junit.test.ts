import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { toJunit } from './to-junit'

const one = {
  question: 'Is 1 < 2?',
  expect: 'answer',
  status: 'answered',
  error: null,
  scores: { latency: 1500, facts: 0.5 },
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
