import { seededRandom } from '@/lib/evals/statistics/seeded-random'
import { percentile } from './statistics'

/** One judged case: whether it is of the class that is looked for, and whether it was said to be. */
export type Judged = { readonly actual: boolean; readonly said: boolean }

export type Scores = { readonly precision: number; readonly recall: number; readonly f1: number }

export function scoresOf(cases: readonly Judged[]): Scores {
  const hits = cases.filter(({ actual, said }) => actual && said).length
  const said = cases.filter((one) => one.said).length
  const actual = cases.filter((one) => one.actual).length
  const precision = said === 0 ? 0 : hits / said
  const recall = actual === 0 ? 0 : hits / actual
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** 95 % interval of F1 by resampling the cases. */
export function f1Interval(cases: readonly Judged[], rounds = 1000): [number, number] {
  const random = seededRandom(cases.length)
  const values = Array.from({ length: rounds }, () => {
    const drawn = cases.map(() => cases[Math.floor(random() * cases.length)]).filter((one) => one !== undefined)
    return scoresOf(drawn).f1
  })
  return [percentile(values, 0.025), percentile(values, 0.975)]
}
