import { expect, test } from 'vitest'
import { isLooping } from './is-looping'

const once = 'Read the code of conduct. Lunch with the team. '

test('a text that ends in saying the same again and again is looping, however long what it repeats is', () => {
  expect(isLooping(`We stand for honesty, fairness, ${'respect, '.repeat(20)}`)).toBe(true)
  for (const unit of [
    once,
    `${once}Each department of your office is visited for half an hour, and the manager signs. `,
  ])
    expect(isLooping(`The list says: ${unit.repeat(4)}`)).toBe(true)
  // Whatever letter the reply has come to.
  const looping = `The list says: ${once.repeat(6)}`
  for (let end = looping.length; end > looping.length - once.length; end--)
    expect(isLooping(looping.slice(0, end))).toBe(true)
})

test('what answers repeat for a reason is none', () => {
  const rules = '| --- '.repeat(40)
  for (const text of [
    once.repeat(3),
    `| Office | Yes | Yes | Yes | Yes |\n${rules}|`,
    `Wait${'.'.repeat(300)}`,
    '- Graz: yes\n- Porto: yes\n- Rotterdam: yes\n- Lund: yes\n- Oslo: yes\n',
    'No, no, no, no, no: it is not allowed.',
    '',
  ])
    expect(isLooping(text)).toBe(false)
})
