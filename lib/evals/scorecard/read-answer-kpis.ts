import { sampleAnswers } from '@/db/queries/scorecard/sample-answers'
import { addNumbers, noForms, type AnswerSums } from '@/lib/domain/day-sums'
import {
  addHistograms,
  countDurations,
  durationQuantile,
  type DurationHistogram,
} from '@/lib/domain/duration-histogram'
import type { Measurement } from '@/lib/domain/kpi'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { ratioInterval } from '../statistics/ratio-interval'
import { wilsonInterval } from '../statistics/wilson-interval'
import { addAnswers, listWeeks, within, type ScorecardDay, type WeekOfAnswers } from './answer-weeks'
import { describeForms } from './describe-forms'
import { keepsFormat } from './keeps-format'
import { nothingRead, type Reading, type TrendPoint } from './scorecard'

type Period = { readonly from: Date; readonly to: Date }
type AnswerKpi = 'groundedness' | 'hallucination' | 'format' | 'latency-p95' | 'errors'

/** Enough for an interval of two points around 98 %, and read in a moment. */
const sampled = 500
const z = 1.959964
const nobodyAsked = 'Nobody asked anything in this period.'

export const shareOf = (hits: number, all: number): Measurement | null =>
  all === 0 ? null : { value: hits / all, ci: wilsonInterval(hits, all), n: all }

/** Everything that readers' own answers say, over the period; `days` go back as far as trends do. */
export async function readAnswerKpis(
  runtime: Runtime,
  scope: Scope,
  { days, ...period }: Period & { readonly days: readonly ScorecardDay[] },
): Promise<Record<AnswerKpi, Reading>> {
  const samples = await sampleAnswers(runtime.db, scope, { ...period, limit: sampled })
  const own = within(days, period)
  const sums = addAnswers(own)
  const forms = addNumbers(
    noForms,
    own.map(({ figures }) => figures.forms),
  )
  const latency = readP95(addHistograms(own.map(({ figures }) => figures.totalMs)))
  const weeks = listWeeks(days)
  if (sums.ended === 0) {
    const none = nothingRead(nobodyAsked)
    return { groundedness: none, hallucination: none, format: none, 'latency-p95': none, errors: none }
  }
  const trendOf = (measure: (week: WeekOfAnswers) => number | null): TrendPoint[] =>
    weeks.flatMap((week) => {
      const value = measure(week)
      return value === null ? [] : [{ label: week.week, value }]
    })
  const kept = samples.filter(keepsFormat).length
  const withoutClaims = 'No answer of this period claims anything.'
  const nobody = samples.length === 0 ? withoutClaims : null
  const formsNote = [samples.length === sampled ? `The newest ${sampled} answers` : null, describeForms(forms)]
  return {
    groundedness: {
      measured: groundednessOf(sums),
      trend: trendOf((week) => groundednessOf(week)?.value ?? null),
      note: sums.withClaims === 0 ? withoutClaims : `${sums.claims} claims`,
    },
    hallucination: {
      measured: shareOf(sums.withUnsupported, sums.withClaims),
      trend: trendOf((week) => (week.withClaims === 0 ? null : week.withUnsupported / week.withClaims)),
      note: sums.withClaims === 0 ? withoutClaims : null,
    },
    format: {
      measured: shareOf(kept, samples.length),
      trend: [],
      note: nobody ?? (formsNote.filter((one) => one !== null).join('. ') || null),
    },
    'latency-p95': {
      measured: latency,
      trend: trendOf((week) => week.p95Ms),
      note: latency === null ? 'Every answer of this period failed.' : null,
    },
    errors: {
      measured: shareOf(sums.failed, sums.ended),
      trend: trendOf((week) => week.failed / week.ended),
      note: null,
    },
  }
}

/** Where every claim has a source, sums know no doubt: the exact bound of as many answers without a slip stands in. */
function groundednessOf(sums: AnswerSums): Measurement | null {
  const { withClaims: n, supported: x, claims: y } = sums
  const found = ratioInterval({
    n,
    x,
    y,
    xx: sums.supportedSquares,
    xy: sums.products,
    yy: sums.claimSquares,
  })
  if (!found) return null
  const [low, high] = x === y || x === 0 ? wilsonInterval(x === y ? n : 0, n) : found.ci
  return { value: found.value, ci: [low, Math.min(1, high)], n }
}

/** With the interval of the order statistics: the shares that the 95th percentile of such answers would fall between. */
function readP95(totalMs: DurationHistogram): Measurement | null {
  const n = countDurations(totalMs)
  if (n === 0) return null
  const spread = z * Math.sqrt((0.95 * 0.05) / n)
  const at = (share: number): number => durationQuantile(totalMs, Math.min(1, Math.max(0, share))) ?? 0
  return { value: at(0.95), ci: [at(0.95 - spread), at(0.95 + spread)], n }
}
