import { expect, test } from 'vitest'
import { estimateCarried, scoreCarried } from '@/lib/answer/explain/estimate-carried'
import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import { fitScale, type Measured } from './fit-scale'

const truth = { constant: -1, cover: 4, breadth: -1.5, furtherSpans: -1 }

/** Sentences that are carried as often as a known model says. */
function draw(count: number, seed: number): Measured[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const signals = {
      cover: 0.55 + 0.45 * random(),
      wordsPerWord: 1 + 6 * random(),
      spans: 1 + Math.floor(3 * random()),
    }
    return { signals, isCarried: random() < scoreCarried(signals, truth), weight: 1 }
  })
}

test('the model that drew the data is found again, and its shares hold on other data', () => {
  const scale = fitScale(draw(6000, 1))
  expect(scale.weights.cover).toBeGreaterThan(3)
  expect(scale.weights.breadth).toBeCloseTo(truth.breadth, 0)
  const others = draw(6000, 2).map((one) => ({ ...one, share: estimateCarried(one.signals, scale) }))
  expect(scale.levels.length).toBeGreaterThan(2)
  for (const { share } of scale.levels) {
    const own = others.filter((one) => one.share === share)
    const actual = own.filter(({ isCarried }) => isCarried).length / own.length
    expect(Math.abs(actual - share)).toBeLessThan(0.05)
  }
})

test('where the signals say nothing, there is one level: the share of all', () => {
  const random = seededRandom(3)
  const some = draw(2000, 4).map((one) => ({ ...one, isCarried: random() < 0.7 }))
  const { levels } = fitScale(some)
  const spread = (levels.at(-1)?.share ?? 0) - (levels[0]?.share ?? 0)
  expect(spread).toBeLessThan(0.1)
})

test('what weighs twice counts twice', () => {
  const signals = { cover: 1, wordsPerWord: 1, spans: 1 }
  const scale = fitScale([
    { signals, isCarried: true, weight: 2 },
    { signals, isCarried: false, weight: 1 },
  ])
  expect(estimateCarried(signals, scale)).toBeCloseTo(2 / 3, 2)
})
