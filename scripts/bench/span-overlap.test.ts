import { expect, test } from 'vitest'
import { overlapOf } from './span-overlap'

test('characters that are found twice count once', () => {
  const found = [
    [0, 10],
    [5, 20],
  ] as const
  expect(overlapOf(found, [[0, 10]])).toEqual({ recall: 1, precision: 0.5, iou: 0.5 })
})

test('what is missed and what is read in vain both cost', () => {
  expect(
    overlapOf(
      [[0, 4]],
      [
        [2, 4],
        [10, 12],
      ],
    ),
  ).toEqual({ recall: 0.5, precision: 0.5, iou: 1 / 3 })
})

test('nothing found is nothing', () => {
  expect(overlapOf([], [[0, 4]])).toEqual({ recall: 0, precision: 0, iou: 0 })
})
