import type { Budget, BudgetStanding, BudgetSubject } from '@/lib/domain/budget'
import { describeRenewal, periodEnd } from '@/lib/domain/budget-period'
import { formatCost } from '@/lib/domain/format-figures'

const whose: Record<BudgetSubject, string> = {
  workspace: 'Your workspace’s',
  group: 'Your group’s',
  user: 'Your',
  key: 'This API key’s',
}

const daily = { day: 'daily', month: 'monthly' } as const

const named = ({ subjectKind, period }: Budget): string => `${whose[subjectKind]} ${daily[period]} budget for models`

/** What someone is told whose question a used-up budget refuses: until when, whom to ask, and what works meanwhile. */
export function describeExhausted(budget: Budget, now: Date): string {
  return `${named(budget)} is used up until ${describeRenewal(budget.period, now)}. Ask ${budget.contact} to raise it. Until then, quotes from your documents still work: choose “Quotes only, on this server” as the model.`
}

/** The notice above the question from the soft limit on. */
export function describeLow(budget: BudgetStanding, now: Date): string {
  const limit = budget.hardMicroUsd ?? budget.softMicroUsd ?? 0
  const spent = `${named(budget)} is nearly used up: ${formatCost(budget.spentMicroUsd)} of ${formatCost(limit)}.`
  const meanwhile =
    budget.softAction === 'cheaper' && budget.cheaperModel
      ? ` Until it renews on ${describeRenewal(budget.period, now)}, ${budget.cheaperModel} answers.`
      : budget.softAction === 'local'
        ? ` Until it renews on ${describeRenewal(budget.period, now)}, answers are quotes from your documents.`
        : ` It renews on ${describeRenewal(budget.period, now)}.`
  return `${spent}${meanwhile} Ask ${budget.contact} to raise it.`
}

export const secondsToRenewal = ({ period }: Budget, now: Date): number =>
  Math.ceil((periodEnd(period, now).getTime() - now.getTime()) / 1000)
