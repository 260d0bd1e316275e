import type { ReportFigure } from '@/lib/domain/experiment-report'
import { formatCost, formatDuration } from '@/lib/domain/format-figures'

type Unit = ReportFigure['unit']

export function formatReportValue(unit: Unit, value: number): string {
  if (unit === 'share') return `${(100 * value).toFixed(1)} %`
  return unit === 'ms' ? formatDuration(value) : formatCost(value)
}

/** With its sign: "+4.0 pts", "−$0.0003", "0". */
export function formatDifference(unit: Unit, value: number): string {
  const size = Math.abs(value)
  const words = unit === 'share' ? `${(100 * size).toFixed(1)} pts` : formatReportValue(unit, size)
  const sign = value > 0 ? '+' : value < 0 ? '−' : ''
  return `${sign}${words}`
}
