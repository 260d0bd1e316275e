'use client'
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { chartTooltip, shortDay } from './chart-style'

export type AnswersChartProps = { days: readonly { day: string; answered: number; refused: number; failed: number }[] }

/** Stacked bars per day. The same numbers are in the figures above, so the drawing is hidden from screen readers. */
export function AnswersChart({ days }: AnswersChartProps) {
  return (
    <div className="h-64 overflow-x-clip" aria-hidden>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          accessibilityLayer={false}
          data={[...days]}
          margin={{ top: 8, right: 0, bottom: 0, left: -20 }}
          barCategoryGap="22%"
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="day"
            tickFormatter={shortDay}
            tickLine={false}
            axisLine={false}
            minTickGap={28}
            stroke="var(--muted)"
            fontSize={12}
          />
          <YAxis allowDecimals={false} tickLine={false} axisLine={false} stroke="var(--muted)" fontSize={12} />
          <Tooltip {...chartTooltip} labelFormatter={(label) => (typeof label === 'string' ? shortDay(label) : '')} />
          <Legend iconType="circle" iconSize={8} wrapperStyle={{ fontSize: 12, color: 'var(--muted)' }} />
          <Bar dataKey="answered" name="Answered" stackId="a" fill="var(--accent)" isAnimationActive={false} />
          <Bar dataKey="refused" name="Refused" stackId="a" fill="var(--mark-edge)" isAnimationActive={false} />
          <Bar
            dataKey="failed"
            name="Failed"
            stackId="a"
            fill="var(--danger)"
            radius={[2, 2, 0, 0]}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
