'use client'
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { findEvalFigure, formatEvalValue } from '@/lib/domain/eval-figures'
import { changeWords, type RunChange } from './name-change'
import { chartTooltip } from '../../_parts/chart-style'

export type TrendPoint = {
  readonly run: number
  readonly label: string
  readonly value: number
  /** What differs from the run before, besides what was tried. */
  readonly change: RunChange | null
}

/** Documents dashed, a release solid, a prompt dotted. */
const dashes = { documents: '4 3', release: '0', both: '0', prompt: '1 3' } satisfies Record<RunChange, string>

/** One figure over the completed runs, oldest left. The table below has the same numbers, so the drawing is hidden from screen readers. */
export function TrendChart({ figure: name, points }: { figure: string; points: readonly TrendPoint[] }) {
  const figure = findEvalFigure(name)
  if (!figure) return null
  const labels = new Map(
    points.map(({ run, label, change }) => [run, change ? `${label}, ${changeWords[change]}` : label]),
  )
  return (
    <div className="mt-2 h-20 overflow-x-clip" aria-hidden>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart accessibilityLayer={false} data={[...points]} margin={{ top: 6, right: 6, bottom: 2, left: 6 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="run" hide type="number" domain={['dataMin', 'dataMax']} />
          <YAxis hide domain={figure.unit === 'share' ? [(low: number) => Math.max(0, low - 0.05), 1] : [0, 'auto']} />
          {points
            .flatMap(({ run, change }) => (change ? [{ run, change }] : []))
            .map(({ run, change }) => (
              <ReferenceLine key={run} x={run} stroke="var(--line-strong)" strokeDasharray={dashes[change]} />
            ))}
          <Tooltip
            {...chartTooltip}
            cursor={{ stroke: 'var(--line-strong)' }}
            labelFormatter={(run) => labels.get(Number(run)) ?? ''}
            formatter={(value) => [formatEvalValue(figure, Number(value)), figure.label]}
          />
          <Line
            dataKey="value"
            stroke="var(--accent)"
            strokeWidth={2}
            dot={{ r: 2.5, fill: 'var(--accent)', strokeWidth: 0 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
