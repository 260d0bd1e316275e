'use client'
import { Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { chartTooltip } from '../../_parts/chart-style'

/** Both versions' means after so many answers of the two together. */
export type GuardPoint = { readonly at: number; readonly canary: number; readonly control: number }

type Props = { points: readonly GuardPoint[]; labels: { canary: string; control: string } }

/** The course of one guard. The numbers beside it say the same, so the drawing is hidden from screen readers. */
export function GuardChart({ points, labels }: Props) {
  if (points.length < 2)
    return <p className="mt-2 flex h-20 items-center text-xs text-muted">Drawn when there are two looks.</p>
  return (
    // The tooltip keeps its place when the window is made smaller, and would widen the page from there.
    <div className="mt-2 h-20 overflow-x-clip" aria-hidden>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart accessibilityLayer={false} data={[...points]} margin={{ top: 6, right: 6, bottom: 2, left: 6 }}>
          <XAxis dataKey="at" hide type="number" domain={['dataMin', 'dataMax']} />
          <YAxis hide domain={[0, (high: number) => Math.min(1, Math.max(0.1, high * 1.15))]} />
          <Tooltip
            {...chartTooltip}
            cursor={{ stroke: 'var(--line-strong)' }}
            labelFormatter={(at) => `After ${Number(at)} answers`}
            formatter={(value, name) => [`${(100 * Number(value)).toFixed(1)} %`, name]}
          />
          <Line
            name={labels.control}
            dataKey="control"
            stroke="var(--line-strong)"
            strokeWidth={2}
            strokeDasharray="4 3"
            dot={false}
            isAnimationActive={false}
          />
          <Line
            name={labels.canary}
            dataKey="canary"
            stroke="var(--accent)"
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
