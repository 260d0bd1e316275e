import { wilsonInterval } from '../statistics/wilson-interval'

/** One question made from a document: the evidence of its best sentence with the document among what is searched, and without. Null: nothing was found at all. */
export type MeasuredQuestion = { readonly withSource: number | null; readonly without: number | null }

export type ShareAt = { readonly value: number; readonly ci: readonly [number, number] }
export type CurvePoint = {
  readonly refuseBelow: number
  /** Of the questions whose document is there. */
  readonly answered: ShareAt
  /** Of the same questions when their document is not. */
  readonly refused: ShareAt
}
export type Curve = {
  readonly questions: number
  readonly points: readonly CurvePoint[]
  /** The highest of the thresholds that still answer nineteen of twenty; the lowest where none does. */
  readonly suggested: number
}

const [lowest, highest, step] = [-1.2, 0.6, 0.05]
const leastAnswered = 0.95

export const thresholds: readonly number[] = Array.from(
  { length: Math.round((highest - lowest) / step) + 1 },
  (_, at) => Number((lowest + at * step).toFixed(2)),
)

/** What each threshold would answer and refuse. @param measured one or more */
export function readCurve(measured: readonly MeasuredQuestion[]): Curve {
  const share = (hits: number): ShareAt => ({
    value: hits / measured.length,
    ci: wilsonInterval(hits, measured.length),
  })
  const isBelow = (evidence: number | null, threshold: number): boolean => evidence === null || evidence < threshold
  const points = thresholds.map((refuseBelow) => ({
    refuseBelow,
    answered: share(measured.filter(({ withSource }) => !isBelow(withSource, refuseBelow)).length),
    refused: share(measured.filter(({ without }) => isBelow(without, refuseBelow)).length),
  }))
  const good = points.filter(({ answered }) => answered.value >= leastAnswered)
  return { questions: measured.length, points, suggested: good.at(-1)?.refuseBelow ?? lowest }
}
