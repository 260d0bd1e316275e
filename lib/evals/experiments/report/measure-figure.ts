import type { ReportFigure, SideFigure } from '@/lib/domain/experiment-report'
import { expandedTail } from '../../statistics/expanded-tail'
import { quantile } from '../../statistics/quantile'
import { compareMeans, type Sides } from './compare-means'
import { compareP95 } from './compare-p95'
import { drawReaders, numberReaders, type Readers } from './draw-readers'
import { fewestReaders, type Observation } from './observation'

const z = 1.959964
const power = 0.841621
/** The differences that the power hint is about: three points of a share, a tenth of a time or a cost. */
const soughtShare = 0.03
const soughtPart = 0.1

/** What sums of the same numbers in another order differ by. */
const tiny = 1e-9

type Figure = Pick<ReportFigure, 'name' | 'label' | 'unit'>

/** One figure of both sides with the interval of its difference. @param observations of the answers that have the figure */
export function measureFigure(figure: Figure, observations: readonly Observation[], seed: number): ReportFigure {
  const readers = numberReaders(observations)
  const compare = figure.name === 'time-p95' ? compareP95 : compareMeans
  const sides = compare(observations, readers)
  const plain = sides()
  const control = sideOf(observations, 'control', plain)
  const treatment = sideOf(observations, 'treatment', plain)
  const sought = figure.unit === 'share' ? soughtShare : soughtPart * (control?.value ?? 0)
  const base = { ...figure, control, treatment, sought }
  const isEnough = Math.min(control?.readers ?? 0, treatment?.readers ?? 0) >= fewestReaders
  if (!plain || !isEnough) return { ...base, difference: null, verdict: null, moreAnswers: null }
  const value = plain.treatment - plain.control
  const isAllTheSame = observations.every((one) => one.value === observations[0]?.value)
  const ci = isAllTheSame ? boundsOf(figure, readers) : intervalOf(readers, sides, seed)
  const moreAnswers = isAllTheSame ? null : answersToAdd(observations.length, ci, sought)
  const verdict = ci[0] > tiny ? 'worse' : ci[1] < -tiny ? 'better' : 'unclear'
  return { ...base, difference: { value, ci }, verdict, moreAnswers }
}

function sideOf(observations: readonly Observation[], arm: Observation['arm'], plain: Sides | null): SideFigure | null {
  const own = observations.filter((one) => one.arm === arm)
  if (own.length === 0) return null
  const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length
  return { value: plain?.[arm] ?? mean, answers: own.length, readers: new Set(own.map(({ reader }) => reader)).size }
}

/** Where no answer differs, resampling knows no doubt at all; the bound of a share by its readers stands in. */
function boundsOf({ unit }: Figure, { control, treatment }: Readers): [number, number] {
  const bound = (n: number): number => (unit === 'share' ? 1 - 0.025 ** (1 / Math.max(1, n)) : 0)
  return [-bound(control), bound(treatment)]
}

function intervalOf(readers: Readers, sides: (drawn?: Uint16Array) => Sides | null, seed: number): [number, number] {
  const found = drawReaders(
    readers,
    (drawn) => {
      const one = sides(drawn)
      return one && one.treatment - one.control
    },
    seed,
  )
  const tail = expandedTail(Math.max(2, Math.min(readers.control, readers.treatment)))
  return [quantile(found, tail), quantile(found, 1 - tail)]
}

/** At 95 % confidence and 80 % power, with the spread between readers seen so far; null where there is none. */
function answersToAdd(answers: number, [low, high]: readonly [number, number], sought: number): number | null {
  const error = (high - low) / (2 * z)
  if (error < tiny || sought === 0) return null
  return Math.max(0, Math.ceil(answers * (((z + power) * error) / sought) ** 2) - answers)
}
