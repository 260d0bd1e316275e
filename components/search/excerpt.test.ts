import { expect, test } from 'vitest'
import { chooseExcerpt } from './excerpt'

test('a short text is shown whole', () => {
  expect(chooseExcerpt('short', () => false)).toEqual({ start: 0, end: 5 })
})

test('a long text is shown where the words are, cut between words', () => {
  const text = `${'filler '.repeat(100)}the leave carries over in March ${'filler '.repeat(100)}`
  const { start, end } = chooseExcerpt(text, (word) => ['leave', 'carries', 'March'].includes(word), 120)
  expect(text.slice(start, end)).toContain('leave carries over in March')
  expect(end - start).toBeLessThanOrEqual(120)
  expect(text.slice(start, end)).toMatch(/^filler .* ?filler$/)
})
