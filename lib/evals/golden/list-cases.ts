import { listCaseHistory, type CaseHistory } from '@/db/queries/golden/list-case-history'
import { listGoldenCases, type GoldenCaseRow } from '@/db/queries/golden/list-golden-cases'
import type { GoldenCaseStatus } from '@/db/schema/golden-cases'
import { requireRole } from '@/lib/auth/require-role'
import { isComplete, type GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { appSuite } from '../app-suite'
import { anchorSources, type Anchor } from './anchor-sources'
import { withholdCase } from './withhold-case'

export type ListedCase = {
  readonly row: Omit<GoldenCaseRow, 'definition'>
  /** With the rights of who looks. */
  readonly golden: GoldenCase
  /** Of each expected passage. */
  readonly anchors: readonly Anchor[]
  readonly isComplete: boolean
  /** Null while no run has asked it as it is now. */
  readonly history: CaseHistory | null
}

/** The workspace's own golden set with how each case stands. @throws forbidden */
export async function listCases(
  runtime: Runtime,
  scope: Scope,
  params: { status?: GoldenCaseStatus; id?: string } = {},
): Promise<ListedCase[]> {
  requireRole(scope, 'reviewer')
  const rows = await listGoldenCases(runtime.db, scope, params)
  const [anchored, histories] = await Promise.all([
    anchorSources(
      runtime,
      scope,
      rows.map(({ definition }) => definition),
    ),
    listCaseHistory(runtime.db, scope, { suite: appSuite }),
  ])
  const historyOf = new Map(histories.map((one) => [one.caseId, one]))
  return rows.map(({ definition, ...row }) => {
    const sources = anchored.get(row.id) ?? []
    return {
      row,
      golden: withholdCase(definition, sources),
      anchors: sources.map(({ anchor }) => anchor),
      isComplete: isComplete(definition),
      history: historyOf.get(row.id) ?? null,
    }
  })
}
