import { expect, test } from 'vitest'
import { chooseThreshold } from './choose-threshold'

test('half of the way from how near an embedder puts strangers to equal', () => {
  const [x, y] = [Float32Array.from([1, 0]), Float32Array.from([0, 1])]
  expect(chooseThreshold([x, y])).toBeCloseTo(0.5)
  const leaning = Float32Array.from([0.8, 0.6])
  expect(chooseThreshold([x, leaning])).toBeCloseTo(0.9)
})
