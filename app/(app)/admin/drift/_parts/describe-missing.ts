import type { DriftFinding } from '@/lib/domain/drift'

/** `12 more answers this week, 40 more before, 3 more readers`. */
export function describeMissing(missing: NonNullable<DriftFinding['missing']>, of: string): string {
  const { current, base, currentBlocks, baseBlocks } = missing
  const parts = [
    current > 0 && `${current} more ${of} this week`,
    base > 0 && `${base} more in the weeks before`,
    currentBlocks > 0 && `${currentBlocks} more ${currentBlocks === 1 ? 'reader' : 'readers'} this week`,
    baseBlocks > 0 && current === 0 && base === 0 && currentBlocks === 0 && 'more readers in the weeks before',
  ]
  return parts.filter((part) => part !== false).join(', ')
}
