import { listSurveyScores } from '@/db/queries/survey/list-survey-scores'
import type { Scope } from '@/lib/domain/scope'
import { fewestResponses, monthOf, type SurveyMonth } from '@/lib/domain/survey'
import type { Runtime } from '@/lib/runtime/runtime'
import { bootstrapInterval } from '../statistics/bootstrap-interval'
import { mean } from '../statistics/mean'

const months = 6

/** What people said of their use of Footnote in the last six months, the latest first; months in which nobody answered are left out. */
export async function readSurvey(runtime: Pick<Runtime, 'db' | 'now'>, scope: Scope): Promise<SurveyMonth[]> {
  const now = runtime.now()
  const since = monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 1)))
  const rows = await listSurveyScores(runtime.db, scope, { since })
  return [...new Set(rows.map(({ month }) => month))].map((month) => {
    const scores = rows
      .filter((row) => row.month === month)
      .flatMap(({ score, count }) => Array.from({ length: count }, () => score))
    return { month, responses: scores.length, score: scores.length < fewestResponses ? null : describe(scores, month) }
  })
}

/** As a share of the scale: where all say "very", the next one still may not. */
function describe(scores: readonly number[], month: string): NonNullable<SurveyMonth['score']> {
  const shares = scores.map((score) => (score - 1) / 4)
  const seed = Number(month.replace('-', ''))
  const [low, high] = bootstrapInterval(shares, { statistic: 'mean', seed, isShare: true })
  return { value: mean(scores), ci: [1 + 4 * low, 1 + 4 * high] }
}
