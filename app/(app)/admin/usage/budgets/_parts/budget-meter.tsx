import { cn } from '@/components/ui/cn'
import type { BudgetRow, BudgetState } from './budget-row'

const fills: Record<BudgetState, string> = { within: 'bg-accent', low: 'bg-warn', 'used-up': 'bg-danger' }
const percent = (share: number): string => `${(100 * share).toFixed(2)}%`

/** Spent, held for running calls, and the soft limit as a line. The words beside it say the same, so it is hidden from screen readers. */
export function BudgetMeter({ row }: { row: BudgetRow }) {
  return (
    <div className="relative h-2 overflow-hidden rounded-full bg-hover" aria-hidden>
      <div className="absolute inset-y-0 left-0 flex w-full">
        <div className={cn('h-full', fills[row.state])} style={{ width: percent(row.spentShare) }} />
        <div className={cn('h-full opacity-35', fills[row.state])} style={{ width: percent(row.reservedShare) }} />
      </div>
      {row.softShare !== null && (
        <div className="absolute inset-y-0 w-0.5 bg-ink/70" style={{ left: percent(row.softShare) }} />
      )}
    </div>
  )
}
