import { expect, test } from 'vitest'
import { sectionOf } from './section-of'

test('the section of a passage leaves out a heading that only repeats the title', () => {
  expect(sectionOf({ title: 'Leave', headingPath: ['Leave', 'Carrying over'] })).toBe('Carrying over')
  expect(sectionOf({ title: 'Leave', headingPath: ['Leave'] })).toBe('')
  expect(sectionOf({ title: 'Leave', headingPath: ['Special leave', 'Leave'] })).toBe('Special leave › Leave')
  expect(sectionOf({ title: 'Leave', headingPath: [] })).toBe('')
})
