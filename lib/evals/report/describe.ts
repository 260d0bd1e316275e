import { formatCost, formatCount } from '@/lib/domain/format-figures'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export const longDay = (moment: Date): string => day.format(moment)
export const longMonth = (moment: Date): string => month.format(moment)

/** `$1.20`, `$1.20 + 3 unpriced calls`, `unpriced`. */
export function describeCost({ costMicroUsd, unpricedCalls }: { costMicroUsd: number; unpricedCalls: number }): string {
  if (unpricedCalls === 0) return formatCost(Math.round(costMicroUsd))
  if (costMicroUsd === 0) return 'unpriced'
  return `${formatCost(Math.round(costMicroUsd))} + ${formatCount(unpricedCalls)} unpriced calls`
}
