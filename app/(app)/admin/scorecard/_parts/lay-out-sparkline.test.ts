import { expect, test } from 'vitest'
import { layOutSparkline } from './lay-out-sparkline'

const trend = [0.8, 0.9, 1].map((value, index) => ({ label: String(index), value }))

test('the highest value is on top, and the target is on the same scale', () => {
  const { dots, aimY, path } = layOutSparkline(trend, 0.9)
  expect(dots.map(({ y }) => y)).toEqual([32, 18, 4])
  expect(aimY).toBe(18)
  expect(path).toBe('M4 32 L72 18 L140 4')
})

test('a target outside of the values widens the scale', () => {
  expect(layOutSparkline(trend, 0.4).aimY).toBe(32)
  expect(layOutSparkline(trend, 0.4).dots[0]?.y).toBeLessThan(32)
})

test('values that are all alike lie in the middle', () => {
  expect(layOutSparkline([trend[2], trend[2]] as typeof trend, 1)).toMatchObject({ aimY: 18 })
})
