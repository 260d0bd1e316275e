import { expect, test } from 'vitest'
import { cellsWithHeaders, markdownCells } from './markdown-cells'

const table = '| Food | Calories |\n| - | - |\n| Leaves | 50 |\n\n| Grain |\n| - |\n| Corn |\n'

test('each value is expected with the heading of its column and the first cell of its row', () => {
  expect(markdownCells(table)).toEqual([
    { value: 'leaves', column: 'food', row: '' },
    { value: '50', column: 'calories', row: 'leaves' },
  ])
})

test('a value counts only where its headings stand on the same line', () => {
  const cells = markdownCells(table)
  expect(cellsWithHeaders(cells, 'Food: Leaves; Calories: 50')).toHaveLength(2)
  expect(cellsWithHeaders(cells, 'Food Calories\nLeaves 50')).toHaveLength(0)
})
