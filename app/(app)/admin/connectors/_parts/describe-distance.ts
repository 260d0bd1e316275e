const units = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const

/** How far a moment is: "5 minutes ago", "in 2 hours", "just now", "any moment". */
export function describeDistance(moment: Date, now: Date): string {
  const ms = moment.getTime() - now.getTime()
  const unit = units.find(([size]) => Math.abs(ms) >= size * 0.98)
  if (!unit) return ms > 0 ? 'any moment' : 'just now'
  const count = Math.round(Math.abs(ms) / unit[0])
  const words = `${count} ${unit[1]}${count === 1 ? '' : 's'}`
  return ms > 0 ? `in ${words}` : `${words} ago`
}
