import type { Db } from '@/db/client'
import { reserveBudget } from '@/db/queries/budgets/reserve-budget'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { CallContext } from '@/lib/models/ports'
import { describeExhausted, secondsToRenewal } from './describe-budget'

/** Asked before every call that a provider is paid for. */
export type BudgetGuard = {
  /**
   * Holds what the call may cost at most, until the meter has written its row.
   * @param callId the id of that row @throws budget_exhausted with who can raise it and when it renews
   */
  reserve(call: CallContext, callId: string, mostMicroUsd: number): Promise<void>
}

/** Twice the longest that a call may take (see CallLimits): a reservation that is older belongs to a process that died. */
const keptMs = 10 * 60_000

export function createBudgetGuard(db: Db, now: () => Date = () => new Date()): BudgetGuard {
  return {
    async reserve(call, callId, mostMicroUsd) {
      const at = now()
      const expiresAt = new Date(at.getTime() + keptMs)
      const refusing = await reserveBudget(db, call.scope, { callId, microUsd: mostMicroUsd, now: at, expiresAt })
      if (!refusing) return
      throw new FootnoteError('budget_exhausted', {
        detail: describeExhausted(refusing, at),
        retryAfterSeconds: secondsToRenewal(refusing, at),
      })
    },
  }
}
