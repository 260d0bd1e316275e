import { expect, test } from 'vitest'
import { pickSample } from './pick-sample'

function paint(width: number, height: number, isDark: (x: number, y: number) => boolean) {
  const pixels = Uint8Array.from({ length: width * height }, (_, at) =>
    isDark(at % width, Math.floor(at / width)) ? 0 : 255,
  )
  return { width, height, pixels }
}

test('the sample is a quarter of the page and lies where the print is', () => {
  const picture = paint(80, 120, (x, y) => x >= 40 && y >= 60 && x % 2 === 0)
  const sample = pickSample(picture)
  expect([sample.width, sample.height]).toEqual([40, 60])
  expect(sample.pixels.filter((pixel) => pixel === 0)).toHaveLength(20 * 60)
})

test('a black bar has fewer edges than a line of letters', () => {
  const picture = paint(80, 80, (x, y) => (y < 40 && x < 40) || (y === 70 && x > 40 && x % 3 === 0))
  expect([...pickSample(picture).pixels]).toContain(255)
})

test('what is too small to be parted is its own sample', () => {
  const picture = paint(3, 3, () => true)
  expect(pickSample(picture)).toBe(picture)
})
