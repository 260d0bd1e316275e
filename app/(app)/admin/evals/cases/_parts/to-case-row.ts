import { formatStamp } from '@/lib/domain/format-stamp'
import type { ListedCase } from '@/lib/evals/golden/list-cases'
import type { CaseState } from './case-state'

export type CaseListRow = {
  readonly id: string
  readonly question: string
  readonly expects: string
  readonly tags: readonly string[]
  readonly owner: string
  readonly state: CaseState
  /** Since when it stands so; empty while it was not run. */
  readonly since: string
  readonly runId: string | null
  readonly problem: string | null
}

const problems = {
  here: null,
  passage_gone: 'Its passage is gone from the document',
  document_gone: 'Its document is gone',
} as const

/** A case as the table shows it. */
export function toCaseRow({ row, golden, anchors, isComplete, history }: ListedCase): CaseListRow {
  const gone = anchors.find((anchor) => anchor === 'document_gone') ?? anchors.find((anchor) => anchor !== 'here')
  return {
    id: row.id,
    question: golden.question,
    expects: describeExpectation(golden),
    tags: golden.tags,
    owner: row.owner ?? 'Someone who left',
    state: isComplete ? (history ? (history.passed ? 'passing' : 'failing') : 'open') : 'incomplete',
    since: history && isComplete ? formatStamp(history.since) : '',
    runId: history?.runId ?? null,
    problem: gone ? problems[gone] : null,
  }
}

function describeExpectation({ expect, expectedAnswer, facts }: ListedCase['golden']): string {
  if (expect === 'refusal') return 'A refusal'
  return expectedAnswer ?? facts.map(([first]) => first).join(', ')
}
