import { expect, test } from 'vitest'
import { readCurve } from './read-curve'

test('the highest threshold that answers nineteen of twenty is suggested, with what it refuses when the source is hidden', () => {
  const measured = Array.from({ length: 40 }, (_, at) => ({
    withSource: at < 2 ? -0.9 : 0.1 + at / 100,
    without: at < 30 ? -0.5 : 0.5,
  }))
  const { suggested, points, questions } = readCurve(measured)
  expect(questions).toBe(40)
  expect(suggested).toBe(0.1)
  const at = (value: number) => points.find(({ refuseBelow }) => refuseBelow === value)
  expect(at(0.1)).toMatchObject({ answered: { value: 0.95 }, refused: { value: 0.75 } })
  expect(at(-1)).toMatchObject({ answered: { value: 1 }, refused: { value: 0 } })
  const [low, high] = at(0.1)?.answered.ci ?? [0, 0]
  expect([low < 0.95, high > 0.95]).toEqual([true, true])
})

test('a question for which nothing was found counts as refused at every threshold', () => {
  const { points, suggested } = readCurve([{ withSource: null, without: null }])
  expect(points.every(({ answered, refused }) => answered.value === 0 && refused.value === 1)).toBe(true)
  expect(suggested).toBe(-1.2)
})
