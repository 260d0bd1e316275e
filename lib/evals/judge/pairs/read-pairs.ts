import type { JudgementRow } from '@/db/queries/judge/find-known-judgement'
import { listJudgements } from '@/db/queries/judge/list-judgements'
import { pairVerdicts, type NotJudgedCode, type PairVerdict } from '@/lib/domain/judge'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { pairSubject } from '../judge-pair'
import type { ComparedRuns } from '../tasks/task-keys'
import { listPairs } from './list-pairs'

export type PairOutcome = {
  readonly caseId: string
  readonly question: string
  /** Null: nobody has been asked yet, or there is a code. */
  readonly verdict: PairVerdict | null
  readonly code: NotJudgedCode | null
  readonly judgement: JudgementRow | null
}

const isPairVerdict = (verdict: string | null): verdict is PairVerdict => pairVerdicts.some((one) => one === verdict)

/** What the judge said of each case that both runs answered; the newest word where there are several. @throws not_found, forbidden */
export async function readPairs(runtime: Runtime, scope: Scope, runs: ComparedRuns): Promise<PairOutcome[]> {
  const pairs = await listPairs(runtime, scope, runs)
  const rows = await listJudgements(runtime.db, scope, { purpose: 'pair', subjects: pairs.map(pairSubject) })
  const said = new Map(rows.map((row) => [row.subject, row]))
  return pairs.map((pair) => {
    const judgement = said.get(pairSubject(pair)) ?? null
    const verdict = judgement?.verdict ?? null
    return {
      caseId: pair.caseId,
      question: pair.question,
      verdict: isPairVerdict(verdict) ? verdict : null,
      code: judgement?.code ?? null,
      judgement,
    }
  })
}
