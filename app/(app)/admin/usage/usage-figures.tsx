import { Stat } from '@/components/ui/card'
import { formatCost, formatCount, formatDuration, formatShare } from '@/lib/domain/format-figures'
import type { UsageTotals } from './usage-totals'

/** The period in six figures. */
export function UsageFigures({ totals }: { totals: UsageTotals }) {
  const { calls, errors, inputTokens, outputTokens, cachedTokens, costMicroUsd, unpricedCalls, answer } = totals
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-3">
      <Stat
        label="Cost"
        value={costMicroUsd === 0 && unpricedCalls > 0 ? 'Unpriced' : formatCost(costMicroUsd)}
        hint={costHint(costMicroUsd, unpricedCalls)}
      />
      <Stat label="Model calls" value={formatCount(calls)} hint="every attempt counts, local models too" />
      <Stat
        label="Errors"
        value={formatCount(errors)}
        hint={errors === 0 ? 'no call failed' : `${formatShare(errors, calls)} of all calls`}
      />
      <Stat
        label="Tokens read"
        value={formatCount(inputTokens)}
        hint={cachedTokens === 0 ? 'none from a cache' : `${formatShare(cachedTokens, inputTokens)} from a cache`}
      />
      <Stat label="Tokens written" value={formatCount(outputTokens)} hint="by the models that write" />
      <Stat
        label="Answering, median call"
        value={formatDuration(answer?.p50Ms ?? null)}
        hint={`95 % within ${formatDuration(answer?.p95Ms ?? null)}`}
      />
    </div>
  )
}

function costHint(costMicroUsd: number, unpricedCalls: number): string {
  if (unpricedCalls > 0) {
    return `without ${formatCount(unpricedCalls)} ${unpricedCalls === 1 ? 'call' : 'calls'} that no price is known for`
  }
  return costMicroUsd === 0 ? 'models on this server cost nothing' : 'by the price at the time of each call'
}
