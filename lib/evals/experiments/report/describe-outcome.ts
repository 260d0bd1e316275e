import type { ReportFigure, ReportFigureName } from '@/lib/domain/experiment-report'
import { formatCost, formatDuration } from '@/lib/domain/format-figures'

const quality: readonly ReportFigureName[] = ['errors', 'refused', 'unsupported', 'thumbs-down']

/** What the change brings and what it costs, in sentences; only what its intervals show. */
export function describeOutcome(figures: readonly ReportFigure[]): string[] {
  const compared = figures.filter(({ difference }) => difference !== null)
  if (compared.length === 0) return []
  const find = (name: ReportFigureName): ReportFigure | undefined => compared.find((one) => one.name === name)
  const seen = compared.filter(({ name }) => quality.includes(name))
  const worse = seen.filter(({ verdict }) => verdict === 'worse').map(describePoints)
  const better = seen.filter(({ verdict }) => verdict === 'better').map(describePoints)
  const gains = [describeCost(find('cost')), describeTime(find('time'))].filter((one) => one !== null)
  return [
    ...gains,
    ...(worse.length > 0 ? [`It costs quality: ${worse.join(', ')}.`] : []),
    ...(better.length > 0 ? [`It gains quality: ${better.join(', ')}.`] : []),
    ...(worse.length + better.length === 0 && seen.length > 0 ? [describeUnclear(seen)] : []),
  ]
}

/** "4.0 points more refusals (1.2 to 6.8)" */
function describePoints({ label, difference, verdict }: ReportFigure): string {
  const points = (value: number): string => (100 * Math.abs(value)).toFixed(1)
  const [low, high] = (difference?.ci ?? [0, 0]).map(points).toSorted((a, b) => Number(a) - Number(b))
  const which = verdict === 'worse' ? 'more' : 'fewer'
  return `${points(difference?.value ?? 0)} points ${which} ${label.toLowerCase()} (${low} to ${high})`
}

function describeCost(figure: ReportFigure | undefined): string | null {
  if (!figure?.difference || !figure.control || figure.control.value === 0) return null
  if (figure.verdict === 'unclear') return 'No difference in cost can be seen yet.'
  const { value } = figure.difference
  const part = Math.round((100 * Math.abs(value)) / figure.control.value)
  return `It ${value < 0 ? 'saves' : 'costs'} ${formatCost(Math.abs(value))} ${value < 0 ? 'per' : 'more per'} answer (${part} %).`
}

function describeTime(figure: ReportFigure | undefined): string | null {
  if (!figure?.difference || figure.verdict === 'unclear') return null
  const { value } = figure.difference
  return `An answer takes ${formatDuration(Math.abs(value))} ${value < 0 ? 'less' : 'more'}.`
}

/** What could have been seen, so that "no difference" is not taken for "the same". */
function describeUnclear(seen: readonly ReportFigure[]): string {
  const widest = Math.max(...seen.map(({ difference }) => difference?.ci[1] ?? 0))
  return `No difference in quality can be seen; harm of up to ${(100 * widest).toFixed(1)} points cannot be ruled out yet.`
}
