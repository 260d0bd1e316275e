import type { ScoredCase } from './summarise-results'

export type ComparedCase = ScoredCase & { readonly caseId: string }

export type CaseOutcome = { readonly caseId: string; readonly outcome: 'won' | 'lost' | 'same' }

export type CasePairing = { readonly old: ComparedCase; readonly now: ComparedCase }

/** The cases that both runs have and have done, in the order of the second. */
export function pairCases(before: readonly ComparedCase[], after: readonly ComparedCase[]): CasePairing[] {
  const known = new Map(before.filter(isDone).map((one) => [one.caseId, one]))
  return after.filter(isDone).flatMap((now) => {
    const old = known.get(now.caseId)
    return old ? [{ old, now }] : []
  })
}

/** Whether each case that both runs have done changed sides. */
export const compareOutcomes = (pairs: readonly CasePairing[]): CaseOutcome[] =>
  pairs.map(({ old, now }) => ({
    caseId: now.caseId,
    outcome: old.passed === now.passed ? 'same' : now.passed ? 'won' : 'lost',
  }))

export const isDone = (result: ComparedCase): boolean => result.passed !== null
