import { formatDrift, type DriftMeasure } from '@/lib/domain/drift'
import { layOutSparkline } from '../../scorecard/_parts/lay-out-sparkline'

type DriftLineProps = {
  measure: DriftMeasure
  /** Oldest first. */
  points: readonly { readonly label: string; readonly value: number }[]
  base: number
}

/** The readings of the last days, with the base as dashes. Its words are for screen readers. */
export function DriftLine({ measure, points, base }: DriftLineProps) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return null
  const { path, dots, aimY, width, height } = layOutSparkline(points, base)
  const end = dots.at(-1)
  const label = `From ${formatDrift(measure, first.value)} (${first.label}) to ${formatDrift(measure, last.value)} (${last.label})`
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="h-9 w-36 overflow-visible"
      role="img"
      aria-label={`${measure.label}: ${label}`}
    >
      <title>{label}</title>
      <line x1={0} x2={width} y1={aimY} y2={aimY} stroke="var(--line-strong)" strokeDasharray="3 3" />
      <path d={path} fill="none" stroke="var(--accent)" strokeWidth={1.75} strokeLinejoin="round" />
      {end && <circle cx={end.x} cy={end.y} r={2.5} fill="var(--accent)" />}
    </svg>
  )
}
