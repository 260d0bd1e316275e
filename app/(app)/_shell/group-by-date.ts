export type DateGroup<Item> = { label: string; items: Item[] }

const dayMs = 86_400_000

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

/** Days between two dates by the calendar of the reader, not by hours: a night ago is yesterday, also over a clock change. */
function daysAgo(date: Date, now: Date): number {
  return Math.round((startOfDay(now) - startOfDay(date)) / dayMs)
}

function labelOf(date: Date, now: Date): string {
  const days = daysAgo(date, now)
  if (days <= 0) return 'Today'
  if (days === 1) return 'Yesterday'
  if (days <= 7) return 'Previous 7 days'
  if (days <= 30) return 'Previous 30 days'
  const sameYear = date.getFullYear() === now.getFullYear()
  return date.toLocaleDateString('en', sameYear ? { month: 'long' } : { month: 'long', year: 'numeric' })
}

/** Groups what is sorted newest first under headings of time; keeps the order. */
export function groupByDate<Item extends { updatedAt: string }>(items: readonly Item[], now: Date): DateGroup<Item>[] {
  const groups: DateGroup<Item>[] = []
  for (const item of items) {
    const label = labelOf(new Date(item.updatedAt), now)
    const last = groups.at(-1)
    if (last?.label === label) last.items.push(item)
    else groups.push({ label, items: [item] })
  }
  return groups
}
