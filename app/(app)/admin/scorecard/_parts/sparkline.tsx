import { formatKpi } from '@/lib/domain/kpi'
import type { Kpi } from '@/lib/evals/scorecard/scorecard'
import { layOutSparkline } from './lay-out-sparkline'

/** The way here, with the target as dashes. Its words are for screen readers: first, last, and how many points. */
export function Sparkline({ kpi }: { kpi: Kpi }) {
  const { trend } = kpi
  const [first, last] = [trend[0], trend.at(-1)]
  if (!first || !last || trend.length < 2) return null
  const { path, dots, aimY, width, height } = layOutSparkline(trend, kpi.aim)
  const label = `From ${formatKpi(kpi, first.value)} (${first.label}) to ${formatKpi(kpi, last.value)} (${last.label})`
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="h-9 w-36 overflow-visible"
      role="img"
      aria-label={`${kpi.label}: ${label}`}
    >
      <title>{label}</title>
      <line x1={0} x2={width} y1={aimY} y2={aimY} stroke="var(--line-strong)" strokeDasharray="3 3" />
      <path d={path} fill="none" stroke="var(--accent)" strokeWidth={1.75} strokeLinejoin="round" />
      {dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={2} fill="var(--accent)" />
      ))}
    </svg>
  )
}
