import { getWorkspaceName } from '@/db/queries/get-workspace-name'
import { countFeedback } from '@/db/queries/scorecard/count-feedback'
import { summariseByModel, type ModelSlice } from '@/db/queries/scorecard/summarise-by-model'
import { summariseUsage } from '@/db/queries/summarise-usage'
import { summariseWorkspace } from '@/db/queries/summarise-workspace'
import { formatCount, formatDuration, formatShare } from '@/lib/domain/format-figures'
import { formatKpi, formatTarget } from '@/lib/domain/kpi'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { measureScorecard } from '../scorecard/measure-scorecard'
import type { Kpi, Scorecard } from '../scorecard/scorecard'
import { describeCost, longDay, longMonth } from './describe'
import { nextStepsOfMonth } from './next-steps-of-month'
import type { Report, ReportFigure } from './report'

const mostModels = 5

/**
 * A calendar month (UTC) as one page for someone who decides; a month that runs is reported up to now.
 * @param month `2026-11` @throws not_found for what is no month, or one that has not begun; forbidden
 */
export async function reportMonth(runtime: Runtime, scope: Scope, month: string): Promise<Report> {
  const now = runtime.now()
  const from = startOf(month)
  if (!from || from > now) throw new FootnoteError('not_found')
  const end = nextMonth(from)
  const to = end > now ? now : end
  const period = { from, to }
  const [workspace, card, before, models, usage, feedback, summary] = await Promise.all([
    getWorkspaceName(runtime.db, scope),
    measureScorecard(runtime, scope, period),
    measureScorecard(runtime, scope, { from: previousMonth(from), to: from }),
    summariseByModel(runtime.db, scope, period),
    summariseUsage(runtime.db, scope, { ...period, groupBy: 'model' }),
    countFeedback(runtime.db, scope, period),
    summariseWorkspace(runtime.db, scope, { days: 1, now }),
  ])
  const questions = models.reduce((sum, { answers }) => sum + answers, 0)
  const total = {
    costMicroUsd: usage.reduce((sum, row) => sum + row.costMicroUsd, 0),
    unpricedCalls: usage.reduce((sum, row) => sum + row.unpricedCalls, 0),
  }
  return {
    workspace,
    title: longMonth(from),
    subtitle:
      end > now
        ? `Up to ${longDay(now)}; the month is not over.`
        : `${longDay(from)} to ${longDay(new Date(end.getTime() - 1))}`,
    headline: headlineOf(card, questions, models),
    figures: card.kpis.map(figureOf),
    slices: {
      title: 'By model',
      head: ['Model', 'Answers', 'Answered', '95 %'],
      rows: models
        .slice(0, mostModels)
        .map((slice) => [
          slice.model,
          formatCount(slice.answers),
          formatShare(slice.answered, slice.answers),
          formatDuration(slice.p95Ms),
        ]),
      none: 'Nobody asked anything.',
    },
    worse: { lines: whatGotWorse(card, before), none: worseNone(card, before) },
    cost: [
      { label: 'All model calls', value: describeCost(total), note: 'readers, documents and eval runs' },
      { label: 'Per answer', value: costOf(card, 'perAnswer'), note: '' },
      {
        label: 'Per reliable answer',
        value: costOf(card, 'perVerified'),
        note: 'a source for each claim, no thumb down',
      },
      {
        label: 'Ratings',
        value: `${feedback.up} up, ${feedback.down} down`,
        note: feedback.open === 0 ? 'nothing waits in the inbox' : `${feedback.open} wait in the inbox`,
      },
    ],
    next: nextStepsOfMonth({
      kpis: card.kpis,
      feedback,
      unpriced: usage.filter(({ unpricedCalls }) => unpricedCalls > 0).map(({ key }) => key),
      failedDocuments: summary.documents.failed,
    }),
    foot: 'Intervals are 95 %: where the truth may lie, given how little was seen. Days are those of UTC. How each figure is computed is on the scorecard.',
    fileName: `footnote-report-${month}`,
  }
}

const startOf = (month: string): Date | null =>
  /^20\d\d-(?:0[1-9]|1[0-2])$/.test(month) ? new Date(`${month}-01T00:00:00Z`) : null
const nextMonth = (from: Date): Date => new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
const previousMonth = (from: Date): Date => new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() - 1, 1))

function headlineOf({ kpis }: Scorecard, questions: number, models: readonly ModelSlice[]): string {
  if (questions === 0) return 'Nobody asked anything in this month, so there is nothing to report yet.'
  const measured = kpis.filter((kpi) => kpi.measured !== null)
  const kept = measured.filter(({ verdict }) => verdict.startsWith('kept')).length
  const missed = measured.filter(({ verdict }) => verdict.startsWith('missed')).map(({ label }) => label.toLowerCase())
  const answered = models.reduce((sum, slice) => sum + slice.answered, 0)
  const verdict =
    missed.length === 0
      ? `All ${kept} targets that could be measured were kept.`
      : `${kept} of ${measured.length} measured targets were kept; missed: ${missed.join(', ')}.`
  return `${formatCount(questions)} questions were asked and ${formatShare(answered, questions)} answered with sources. ${verdict}`
}

function figureOf(kpi: Kpi): ReportFigure {
  const target = formatTarget(kpi, kpi.aim)
  if (!kpi.measured)
    return { label: kpi.label, value: 'not measured yet', interval: '', target, tone: 'plain', bar: null }
  const { value, ci, n } = kpi.measured
  return {
    label: kpi.label,
    value: formatKpi(kpi, value),
    interval: `${formatKpi(kpi, ci[0])} to ${formatKpi(kpi, ci[1])}, ${formatCount(n)} ${kpi.of}`,
    target,
    tone: kpi.verdict.startsWith('kept') ? 'good' : 'bad',
    bar: kpi.unit === 'share' ? { value, low: ci[0], high: ci[1] } : null,
  }
}

/** Figures whose interval lies wholly on the bad side of last month's value, and last month's wholly on the good side of this one's. */
function whatGotWorse(card: Scorecard, before: Scorecard): string[] {
  return card.kpis.flatMap((kpi, index) => {
    const was = before.kpis[index]?.measured
    const is = kpi.measured
    if (!was || !is) return []
    const isWorse =
      kpi.better === 'higher'
        ? is.ci[1] < was.value && is.value < was.ci[0]
        : is.ci[0] > was.value && is.value > was.ci[1]
    return isWorse ? [`${kpi.label}: ${formatKpi(kpi, was.value)} last month, ${formatKpi(kpi, is.value)} now.`] : []
  })
}

function worseNone(card: Scorecard, before: Scorecard): string {
  const both = card.kpis.some((kpi, index) => kpi.measured !== null && before.kpis[index]?.measured != null)
  return both
    ? 'Nothing beyond chance, compared with the month before.'
    : 'There is nothing of the month before to compare with.'
}

function costOf({ cost }: Scorecard, key: 'perAnswer' | 'perVerified'): string {
  const measured = cost[key]
  return measured === null
    ? 'not measured yet'
    : describeCost({ costMicroUsd: measured.value, unpricedCalls: cost.unpricedCalls })
}
