import { FootnoteError } from '@/lib/errors/footnote-error'
import type { PaidModel } from './list-paid-models'

/** A run can be held to a budget only where it is known what its calls cost. @throws eval_budget_unpriced with the models that have no price */
export function requirePriced(models: readonly PaidModel[]): void {
  const unpriced = [...new Set(models.filter(({ price }) => price === null).map(({ id }) => id))]
  if (unpriced.length === 0) return
  const have = unpriced.length === 1 ? 'has' : 'have'
  throw new FootnoteError('eval_budget_unpriced', {
    detail: `${unpriced.join(', ')} ${have} no price, so a run with it cannot be held to a budget. An admin can set a price under Usage and cost. Or start the run without a budget.`,
  })
}
