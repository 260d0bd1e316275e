const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `2026-03-05` as `5 Mar`. */
export const shortDay = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`))

/** The tooltip of every chart, in the product's own surface and type. */
export const chartTooltip = {
  cursor: { fill: 'var(--hover)' },
  contentStyle: {
    background: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: 8,
    color: 'var(--ink)',
    fontSize: 12,
    boxShadow: '0 8px 24px -8px var(--shadow-tint)',
  },
  itemStyle: { color: 'var(--ink)', padding: 0 },
} as const
