import { expect, test } from 'vitest'
import { pagesWithoutText } from './pages-without-text'

const page = (number: number) => ({ page: number, width: 100, height: 100 })
const line = (number: number) => ({ page: number, x: 0, y: 0, width: 1, height: 1, charStart: 0, charEnd: 1 })
const block = {
  kind: 'paragraph',
  page: 1,
  charStart: 0,
  charEnd: 2,
  headingPath: [],
  lines: [line(1), line(2)],
} as const

test('a page counts as read when a block begins or goes on there', () => {
  expect(pagesWithoutText({ pages: [page(1), page(2), page(3)], blocks: [block] })).toEqual([3])
  expect(pagesWithoutText({ pages: null, blocks: [block] })).toEqual([])
})
