import { formatCost, formatCount } from '@/lib/domain/format-figures'

/** `$1.20`, `$1.20 + 3 unpriced`, `unpriced`: what has no price is named, and never shown as nothing. */
export function formatKnownCost({
  costMicroUsd,
  unpricedCalls,
}: {
  costMicroUsd: number
  unpricedCalls: number
}): string {
  if (unpricedCalls === 0) return formatCost(costMicroUsd)
  return costMicroUsd === 0 ? 'unpriced' : `${formatCost(costMicroUsd)} + ${formatCount(unpricedCalls)} unpriced`
}
