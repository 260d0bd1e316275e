import type { SumsOfDay } from '@/db/queries/day-sums/list-day-sums'
import { addNumbers, noAnswers, type AnswerSums } from '@/lib/domain/day-sums'
import { addHistograms, durationQuantile } from '@/lib/domain/duration-histogram'

/** What the scorecard reads of a day of answers. */
export const scorecardParts = ['sums', 'totalMs', 'cost', 'forms'] as const
export type ScorecardDay = SumsOfDay<'answers', (typeof scorecardParts)[number]>
type AnswerDays = readonly ScorecardDay[]
/** `week` is its Monday. */
export type WeekOfAnswers = AnswerSums & { readonly week: string; readonly p95Ms: number | null }

const dayMs = 86_400_000
/** 1970 began on a Thursday. */
const firstMonday = Date.parse('1970-01-05')

/** The days that begin in a period. */
export const within = (days: AnswerDays, { from, to }: { from: Date; to: Date }): AnswerDays =>
  days.filter(({ day }) => Date.parse(day) >= from.getTime() && Date.parse(day) < to.getTime())

export const addAnswers = (days: AnswerDays): AnswerSums =>
  addNumbers(
    noAnswers,
    days.map(({ figures }) => figures.sums),
  )

/** Week by week, oldest first; weeks without answers have no row. */
export function listWeeks(days: AnswerDays): WeekOfAnswers[] {
  const weeks = new Map<string, ScorecardDay[]>()
  for (const one of days) weeks.set(mondayOf(one.day), [...(weeks.get(mondayOf(one.day)) ?? []), one])
  return [...weeks]
    .map(([week, own]) => ({
      week,
      p95Ms: durationQuantile(addHistograms(own.map(({ figures }) => figures.totalMs)), 0.95),
      ...addAnswers(own),
    }))
    .filter(({ ended }) => ended > 0)
    .toSorted((a, b) => a.week.localeCompare(b.week))
}

function mondayOf(day: string): string {
  const since = Date.parse(day) - firstMonday
  return new Date(firstMonday + Math.floor(since / (7 * dayMs)) * 7 * dayMs).toISOString().slice(0, 10)
}
