'use client'
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatCost, formatCount } from '@/lib/domain/format-figures'
import { chartTooltip, shortDay } from '../_parts/chart-style'
import { otherModels, type UsageStack } from './stack-usage'
import type { UsageMetric } from './labels'

/** Told apart by lightness as well as by hue, in both themes. */
const colours = [
  'var(--accent)',
  'var(--mark-edge)',
  'color-mix(in oklab, var(--accent) 40%, var(--surface))',
  'var(--muted)',
  'color-mix(in oklab, var(--mark-edge) 45%, var(--surface))',
  'var(--ink)',
]
const colourOf = (model: string, at: number): string =>
  model === otherModels ? 'var(--line-strong)' : (colours[at] ?? 'var(--line-strong)')

/** A tick of the axis: three digits are enough for the round numbers that a chart chooses, and two places are not. */
const shortCost = (microUsd: number): string => `$${Number((microUsd / 1_000_000).toPrecision(3))}`

/** Bars per day, stacked by model. The same numbers are in the tables below, so the drawing is hidden from screen readers. */
export function UsageChart({ stack, metric }: { stack: UsageStack; metric: UsageMetric }) {
  const format = metric === 'cost' ? formatCost : formatCount
  return (
    <div className="h-72 overflow-x-clip" aria-hidden>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          accessibilityLayer={false}
          data={[...stack.bars]}
          margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
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
          <YAxis
            allowDecimals={metric === 'cost'}
            tickFormatter={metric === 'cost' ? shortCost : formatCount}
            tickLine={false}
            axisLine={false}
            width={56}
            stroke="var(--muted)"
            fontSize={12}
          />
          <Tooltip
            {...chartTooltip}
            labelFormatter={(label) => (typeof label === 'string' ? shortDay(label) : '')}
            formatter={(value) => format(Number(value))}
            filterNull
          />
          <Legend
            iconType="circle"
            iconSize={8}
            itemSorter={null}
            wrapperStyle={{ fontSize: 12 }}
            formatter={(name) => <span className="text-muted">{name}</span>}
          />
          {stack.series.map((model, at) => (
            <Bar
              key={model}
              name={model}
              dataKey={(bar: UsageStack['bars'][number]) => bar.values[at] || null}
              stackId="models"
              fill={colourOf(model, at)}
              stroke="var(--surface)"
              strokeWidth={1}
              maxBarSize={48}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
