import { expect, test } from 'vitest'
import { carriedScale } from './carried-scale'
import { estimateCarried, scoreCarried } from './estimate-carried'

const close = { cover: 1, wordsPerWord: 1, spans: 1 }

test('the score rises with cover and falls with breadth and further spans, wherever one stands', () => {
  const scoreOf = (change: Partial<typeof close>): number => scoreCarried({ ...close, ...change }, carriedScale.weights)
  for (const wordsPerWord of [1, 2, 4, 8])
    for (const spans of [1, 2, 3]) {
      const rising = [0.55, 0.7, 0.85, 1].map((cover) => scoreOf({ cover, wordsPerWord, spans }))
      expect(rising).toEqual(rising.toSorted((a, b) => a - b))
    }
  for (const cover of [0.55, 0.8, 1]) {
    const wider = [1, 2, 4, 8].map((wordsPerWord) => scoreOf({ cover, wordsPerWord }))
    const more = [1, 2, 3].map((spans) => scoreOf({ cover, spans }))
    for (const falling of [wider, more]) expect(falling).toEqual(falling.toSorted((a, b) => b - a))
  }
})

test('levels begin at 0 and rise, so that every score has a share and a better one never a smaller', () => {
  const { levels } = carriedScale
  expect(levels[0]?.from).toBe(0)
  for (const field of ['from', 'share'] as const) {
    const values = levels.map((level) => level[field])
    expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b))
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
  }
})

test('a sentence in other words is surer than one whose words are picked from three wide spans', () => {
  expect(estimateCarried(close)).toBe(carriedScale.levels.at(-1)?.share)
  expect(estimateCarried({ cover: 0.6, wordsPerWord: 6, spans: 3 })).toBe(carriedScale.levels[0]?.share)
})

test('numbers that a broken text could give do not leave the scale', () => {
  for (const wordsPerWord of [0, Number.POSITIVE_INFINITY])
    expect(carriedScale.levels.map(({ share }) => share)).toContain(estimateCarried({ ...close, wordsPerWord }))
})
