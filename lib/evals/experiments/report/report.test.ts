import { expect, test } from 'vitest'
import type { ExperimentAnswer } from '@/db/queries/experiments/read-experiment-answers'
import type { Arm } from '@/lib/domain/canary-guards'
import type { UserId } from '@/lib/domain/ids'
import { seededRandom } from '../../statistics/seeded-random'
import { describeOutcome } from './describe-outcome'
import { measureAnswers } from './measure-answers'
import { measureFigure } from './measure-figure'
import type { Observation } from './observation'

const cost = { name: 'cost', label: 'Cost of an answer', unit: 'micro-usd' } as const
const refused = { name: 'refused', label: 'Refusals', unit: 'share' } as const
const p95 = { name: 'time-p95', label: 'Time, 95th percentile', unit: 'ms' } as const

const seen = (arm: Arm, reader: string, values: readonly number[], period = 0): Observation[] =>
  values.map((value) => ({ arm, reader: `${arm} ${reader}`, period, value }))

test('what hangs together at a reader does not count as many: the interval is that of readers', () => {
  const random = seededRandom(3)
  const readers = (arm: Arm, count: number, each: number) =>
    Array.from({ length: count }, (_, i) => {
      const own = random()
      return seen(
        arm,
        String(i),
        Array.from({ length: each }, () => own),
      )
    }).flat()
  const width = (observations: Observation[]) => {
    const [low, high] = measureFigure(cost, observations, 1).difference?.ci ?? [0, 0]
    return high - low
  }
  const once = [...readers('control', 30, 1), ...readers('treatment', 30, 1)]
  // The very same readers, each with the same answer forty times.
  const often = once.flatMap((one) => Array.from({ length: 40 }, () => one))
  expect(width(often)).toBeCloseTo(width(once), 5)
})

test('where nothing differs, about one interval of twenty misses zero, with few busy readers among them', () => {
  const random = seededRandom(11)
  const runs = 200
  let missed = 0
  for (let run = 0; run < runs; run++) {
    const observations = Array.from({ length: 40 }, (_, reader) => {
      const own = random() < 0.2 ? 0.5 : 0.1
      const each = 1 + Math.floor(random() ** 4 * 40)
      const arm: Arm = reader % 2 === 0 ? 'control' : 'treatment'
      return seen(
        arm,
        String(reader),
        Array.from({ length: each }, () => Number(random() < own)),
      )
    }).flat()
    if (measureFigure(refused, observations, run).verdict !== 'unclear') missed += 1
  }
  expect(missed / runs).toBeLessThan(0.11)
})

test('a week in which few had the change is not taken for its doing', () => {
  // In the first period everything is refused and one of ten answers has the change; in the second nothing is, and half have it.
  const of = (arm: Arm, count: number, value: number, period: number) =>
    Array.from({ length: count }, (_, i) => seen(arm, String(i), [value], period)).flat()
  const figure = measureFigure(
    refused,
    [
      ...of('control', 90, 1, 0),
      ...of('treatment', 10, 1, 0),
      ...of('control', 50, 0, 1),
      ...of('treatment', 50, 0, 1),
    ],
    1,
  )
  expect(figure.difference?.value).toBeCloseTo(0, 10)
  expect(figure.verdict).toBe('unclear')
})

test('a figure that is the same everywhere has the doubt that so few readers leave', () => {
  const all = ['a', 'b', 'c', 'd'].flatMap((reader) => [
    ...seen('control', reader, [0]),
    ...seen('treatment', reader, [0]),
  ])
  const { difference, verdict } = measureFigure(refused, all, 1)
  expect(difference?.value).toBe(0)
  expect(difference?.ci[0]).toBeCloseTo(-0.602, 2)
  expect(difference?.ci[1]).toBeCloseTo(0.602, 2)
  expect(verdict).toBe('unclear')
})

test('two readers on a side are no comparison, and a side without answers has no figure', () => {
  const few = [...['a', 'b', 'c'].flatMap((one) => seen('control', one, [1, 2])), ...seen('treatment', 'd', [5])]
  expect(measureFigure(cost, few, 1)).toMatchObject({
    difference: null,
    verdict: null,
    treatment: { value: 5, readers: 1 },
  })
  expect(measureFigure(cost, seen('control', 'a', [1]), 1)).toMatchObject({ treatment: null, moreAnswers: null })
})

test('the 95th percentile is compared as such', () => {
  const of = (arm: Arm, slowest: number) =>
    Array.from({ length: 20 }, (_, i) => seen(arm, String(i), [100, 110, 120, 130, slowest])).flat()
  const figure = measureFigure(p95, [...of('control', 1_000), ...of('treatment', 3_000)], 1)
  expect(figure).toMatchObject({ control: { value: 1_000 }, treatment: { value: 3_000 }, verdict: 'worse' })
})

const answer = (arm: Arm, reader: number, change: Partial<ExperimentAnswer> = {}): ExperimentAnswer => ({
  arm,
  userId: `usr_${arm}_${reader}` as UserId,
  model: 'test:good',
  status: 'answered',
  errorCode: null,
  fellBack: false,
  claims: 2,
  unsupported: 0,
  totalMs: 900,
  firstTokenMs: 300,
  costMicroUsd: 400,
  unpriced: false,
  thumbsDown: false,
  createdAt: new Date('2026-03-10T12:00:00Z'),
  ...change,
})

const many = (arm: Arm, change: (i: number) => Partial<ExperimentAnswer> = () => ({})): ExperimentAnswer[] =>
  Array.from({ length: 120 }, (_, i) => answer(arm, i % 30, change(i)))

test('what it saves and what it costs is said in words, and only what the intervals show', () => {
  const dear = (i: number) => ({ costMicroUsd: 380 + (i % 5) * 10 })
  const cheap = (i: number) => ({
    costMicroUsd: 90 + (i % 5) * 5,
    status: i % 3 === 0 ? ('refused' as const) : ('answered' as const),
  })
  const figures = measureAnswers([...many('control', dear), ...many('treatment', cheap)], { changes: [] })
  const words = describeOutcome(figures)
  expect(words[0]).toBe('It saves $0.0003 per answer (75 %).')
  expect(words[1]).toMatch(/^It costs quality: 33\.3 points more refusals \(\d+\.\d to \d+\.\d\)\.$/)
  expect(describeOutcome(measureAnswers([], { changes: [] }))).toEqual([])
})

test('an answer that broke off has no time and no cost; one without a price has no cost', () => {
  const broken = { status: 'failed', errorCode: 'provider_timeout', totalMs: 60_000, costMicroUsd: 0 } as const
  const figures = measureAnswers(
    [
      ...many('control'),
      ...many('treatment', (i) => (i === 0 ? broken : i === 1 ? { unpriced: true, costMicroUsd: 0 } : {})),
    ],
    { changes: [] },
  )
  const sideOf = (name: string) => figures.find((one) => one.name === name)?.treatment
  expect(sideOf('errors')).toMatchObject({ answers: 120, value: 1 / 120 })
  expect(sideOf('time')).toMatchObject({ answers: 119, value: expect.closeTo(900) as number })
  expect(sideOf('cost')).toMatchObject({ answers: 118, value: expect.closeTo(400) as number })
})
