import type { RunSpending } from '@/db/queries/evals/sum-run-spending'

/** Why a run asks no further. */
export type BudgetStop = {
  readonly code: 'eval_budget_reached' | 'eval_budget_unpriced'
  readonly spentMicroUsd: number
  /** What one more question was expected to cost. */
  readonly expectedMicroUsd: number
}

export type RunBudget = {
  /**
   * Holds what so many questions are expected to cost until `release`. Where that would pass the budget it waits for what is being asked: it may have
   * cost less than was held. @returns false once the run must not ask any more, for good
   */
  take(questions: number): Promise<boolean>
  release(questions: number): void
  /** Null while it may ask. */
  stopped(): BudgetStop | null
}

type Input = {
  /** Null: no budget. */
  readonly limitMicroUsd: number | null
  /** Of one question, while nothing is known of this run. */
  readonly guessMicroUsd: number
  readonly readSpending: () => Promise<RunSpending>
}

/**
 * The most that a run may spend. An answer is expected to cost what the dearest of the run has cost so far: with the mean, three long answers at once could
 * pass the limit. What remains is that an answer is dearer than all before it: by that much the limit can be passed, and by no more.
 */
export function createRunBudget({ limitMicroUsd, guessMicroUsd, readSpending }: Input): RunBudget {
  let held = 0
  let stop: BudgetStop | null = null
  let waiting: (() => void)[] = []
  const nextRelease = (): Promise<void> => new Promise((resolve) => void waiting.push(resolve))
  return {
    async take(questions) {
      if (limitMicroUsd === null) return true
      while (!stop) {
        const { spentMicroUsd, dearestMicroUsd, unpricedCalls } = await readSpending()
        const expectedMicroUsd = dearestMicroUsd > 0 ? dearestMicroUsd : guessMicroUsd
        if (unpricedCalls > 0) stop = { code: 'eval_budget_unpriced', spentMicroUsd, expectedMicroUsd }
        else if (spentMicroUsd + (held + questions) * expectedMicroUsd <= limitMicroUsd) {
          held += questions
          return true
        } else if (held === 0) stop = { code: 'eval_budget_reached', spentMicroUsd, expectedMicroUsd }
        else await nextRelease()
      }
      return false
    },
    release(questions) {
      held = Math.max(0, held - questions)
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    stopped: () => stop,
  }
}
