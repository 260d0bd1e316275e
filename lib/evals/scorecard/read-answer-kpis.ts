import { listWeeksOfAnswers, readLatencies, summariseAnswers } from '@/db/queries/scorecard/summarise-answers'
import type { AnswerSums, WeekOfAnswers } from '@/db/queries/scorecard/summarise-answers'
import { countForms } from '@/db/queries/scorecard/count-forms'
import { sampleAnswers } from '@/db/queries/scorecard/sample-answers'
import type { Measurement } from '@/lib/domain/kpi'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { ratioInterval } from '../statistics/ratio-interval'
import { wilsonInterval } from '../statistics/wilson-interval'
import { describeForms } from './describe-forms'
import { keepsFormat } from './keeps-format'
import { nothingRead, type Reading, type TrendPoint } from './scorecard'

type Period = { readonly from: Date; readonly to: Date }
type AnswerKpi = 'groundedness' | 'hallucination' | 'format' | 'latency-p95' | 'errors'

/** Enough for an interval of two points around 98 %, and read in a moment. */
const sampled = 500
const trendMs = 12 * 7 * 86_400_000
const z = 1.959964
const nobodyAsked = 'Nobody asked anything in this period.'

export const shareOf = (hits: number, all: number): Measurement | null =>
  all === 0 ? null : { value: hits / all, ci: wilsonInterval(hits, all), n: all }

/** Everything that readers' own answers say, over the period; trends go back twelve weeks. */
export async function readAnswerKpis(
  runtime: Runtime,
  scope: Scope,
  period: Period,
): Promise<Record<AnswerKpi, Reading>> {
  const since = new Date(Math.min(period.from.getTime(), period.to.getTime() - trendMs))
  const [sums, weeks, latency, samples, forms] = await Promise.all([
    summariseAnswers(runtime.db, scope, period),
    listWeeksOfAnswers(runtime.db, scope, { from: since, to: period.to }),
    readP95(runtime, scope, period),
    sampleAnswers(runtime.db, scope, { ...period, limit: sampled }),
    countForms(runtime.db, scope, period),
  ])
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
async function readP95(runtime: Runtime, scope: Scope, period: Period): Promise<Measurement | null> {
  const { n } = await readLatencies(runtime.db, scope, { ...period, shares: [0.95] })
  if (n === 0) return null
  const spread = z * Math.sqrt((0.95 * 0.05) / n)
  const shares = [0.95, Math.max(0, 0.95 - spread), Math.min(1, 0.95 + spread)]
  const { values } = await readLatencies(runtime.db, scope, { ...period, shares })
  const [value = 0, low = 0, high = 0] = values
  return { value, ci: [low, high], n }
}
