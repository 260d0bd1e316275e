import { bootstrapInterval } from '@/lib/evals/statistics/bootstrap-interval'
import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import type { Bench } from './bench'
import { round } from './statistics'

/** Shapes that scores of a golden set have, each with its true mean. */
const shapes: readonly { name: string; mean: number; draw: (random: () => number) => number }[] = [
  { name: 'passed .85', mean: 0.85, draw: (random) => Number(random() < 0.85) },
  { name: 'passed .60', mean: 0.6, draw: (random) => Number(random() < 0.6) },
  // Most facts found, some cases half, few none: the key facts of one case after another.
  { name: 'facts', mean: 0.8, draw: (random) => [1, 1, 1, 1, 1, 1, 1, 0.5, 0.5, 0][Math.floor(random() * 10)] ?? 0 },
  // Reciprocal ranks.
  {
    name: 'mrr',
    mean: 0.76666667,
    draw: (random) => [1, 1, 1, 1, 1, 1, 0.5, 0.5, 1 / 3, 1 / 3][Math.floor(random() * 10)] ?? 0,
  },
  { name: 'uniform', mean: 0.5, draw: (random) => random() },
]

/** How often the 95 % interval of a run holds the truth, over sets that are drawn from known distributions. */
export const intervalsBench: Bench = {
  name: 'intervals',
  summary: 'coverage of the 95 % bootstrap intervals over simulated golden sets [--sets 500] [--cases 100]',
  run({ options, print }) {
    const sets = Number(options.get('sets') ?? 500)
    const cases = Number(options.get('cases') ?? 100)
    for (const [index, shape] of shapes.entries()) {
      const random = seededRandom(1000 + index)
      let covered = 0
      for (let set = 0; set < sets; set++) {
        const values = Array.from({ length: cases }, () => shape.draw(random))
        const [low, high] = bootstrapInterval(values, { statistic: 'mean', seed: set, isShare: true })
        if (low <= shape.mean && shape.mean <= high) covered += 1
      }
      const figure = {
        figure: `intervals.coverage.${shape.name}`,
        value: round(covered / sets),
        unit: 'share',
        n: sets,
      }
      print({ ...figure, target: '.93 to .97', detail: { cases } })
    }
    return Promise.resolve()
  },
}
