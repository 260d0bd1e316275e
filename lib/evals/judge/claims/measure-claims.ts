import { listClaimJudgements } from '@/db/queries/judge/list-claim-judgements'
import { requireRole } from '@/lib/auth/require-role'
import { fewestToSay } from '@/lib/domain/answer-review'
import { daysBefore } from '@/lib/domain/days-before'
import type { JudgeIdentity } from '@/lib/domain/judge'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { cohensKappa } from '../../statistics/cohens-kappa'
import { groupByJudge } from '../group-by-judge'
import { withInterval, type Coefficient } from '../../statistics/coefficient'

const checks = ['carried', 'not'] as const
export type ClaimAgreement = {
  readonly judge: JudgeIdentity
  /** Claims on which both have a word. */
  readonly n: number
  readonly same: number
  readonly counts: readonly {
    readonly ours: 'carried' | 'not'
    readonly theirs: 'carried' | 'not'
    readonly n: number
  }[]
  /** Counted apart, and in no figure. */
  readonly unclear: number
  readonly notJudged: number
  /** Null while too few, and where one of the two always says the same. */
  readonly kappa: Coefficient | null
}

export const claimDays = 90
const seed = 1

/** How far each judge of the last 90 days agrees with our own check of claims. The busiest first. @throws forbidden */
export async function measureClaims(runtime: Pick<Runtime, 'db' | 'now'>, scope: Scope): Promise<ClaimAgreement[]> {
  requireRole(scope, 'reviewer')
  const rows = await listClaimJudgements(runtime.db, scope, { since: daysBefore(runtime.now(), claimDays) })
  return groupByJudge(rows)
    .map((group) => summarise(group.judge, group.rows))
    .toSorted((a, b) => b.n - a.n)
}

type Row = { readonly ours: 'carried' | 'not' | null; readonly verdict: string | null }

export function summarise(judge: JudgeIdentity, rows: readonly Row[]): ClaimAgreement {
  const pairs = rows.flatMap(({ ours, verdict }): ['carried' | 'not', 'carried' | 'not'][] =>
    ours !== null && (verdict === 'carried' || verdict === 'not') ? [[ours, verdict]] : [],
  )
  return {
    judge,
    n: pairs.length,
    same: pairs.filter(([ours, theirs]) => ours === theirs).length,
    counts: checks.flatMap((ours) =>
      checks.map((theirs) => ({ ours, theirs, n: pairs.filter(([a, b]) => a === ours && b === theirs).length })),
    ),
    unclear: rows.filter(({ verdict }) => verdict === 'unclear').length,
    notJudged: rows.filter(({ verdict }) => verdict === null).length,
    kappa: pairs.length < fewestToSay ? null : withInterval(pairs, cohensKappa, seed),
  }
}
