import { formatDuration } from '@/lib/domain/format-figures'

type Step = { readonly at: Date; readonly indexed: number; readonly failed: number; readonly pages: number }

const windowMinutes = 10
const windowMs = windowMinutes * 60_000

/** What was done in the last ten minutes, and how long the rest takes at that pace. Steps lie on the clock's own five minutes. */
export function describeRate(
  steps: readonly Step[],
  open: number,
  now: Date,
): { documents: number; perMinute: string; remaining: string } {
  const recent = steps.filter(({ at }) => at.getTime() > now.getTime() - windowMs)
  const documents = recent.reduce((sum, { indexed }) => sum + indexed, 0)
  const ended = documents + recent.reduce((sum, { failed }) => sum + failed, 0)
  const pages = recent.reduce((sum, step) => sum + step.pages, 0)
  const first = recent[0]
  if (!first || ended === 0)
    return { documents, perMinute: 'nothing at the moment', remaining: open === 0 ? 'nothing to do' : 'no pace yet' }
  const spanMinutes = Math.max(1, (now.getTime() - first.at.getTime()) / 60_000)
  const perMinute = ended / spanMinutes
  const round = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)))
  return {
    documents,
    perMinute: `${round(perMinute)} a minute${pages > 0 ? `, ${round(pages / spanMinutes)} pages` : ''}`,
    remaining: open === 0 ? 'nothing to do' : `about ${formatDuration((open / perMinute) * 60_000)} left at this pace`,
  }
}
