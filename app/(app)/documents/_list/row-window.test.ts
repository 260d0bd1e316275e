import { expect, test } from 'vitest'
import { rowWindow } from './row-window'

test('only rows in sight and a few beyond are drawn, and the rest keeps its height', () => {
  const window = rowWindow(10_000, 60, 6_000, 600)
  expect(window).toEqual({ first: 88, end: 122, above: 88 * 60, below: (10_000 - 122) * 60 })
  expect(window.above + (window.end - window.first) * 60 + window.below).toBe(600_000)
})

test('both ends and an empty list', () => {
  expect(rowWindow(5, 60, -300, 600)).toEqual({ first: 0, end: 5, above: 0, below: 0 })
  expect(rowWindow(100, 60, 50_000, 600)).toMatchObject({ end: 100, below: 0 })
  expect(rowWindow(0, 60, 0, 600)).toEqual({ first: 0, end: 0, above: 0, below: 0 })
})
