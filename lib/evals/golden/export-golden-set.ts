import { listGoldenCases } from '@/db/queries/golden/list-golden-cases'
import { requireRole } from '@/lib/auth/require-role'
import { goldenCaseSchema, type GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { appSuite } from '../app-suite'
import { anchorSources } from './anchor-sources'
import { writeGoldenSet } from './write-golden-set'

/**
 * The workspace's own golden set as a file of evals/. Without archived cases, without passages that the caller may not read, and
 * without cases that say nothing of a right answer (then). @throws forbidden
 */
export async function exportGoldenSet(
  runtime: Runtime,
  scope: Scope,
): Promise<{ yaml: string; cases: number; leftOut: number }> {
  requireRole(scope, 'reviewer')
  const rows = await listGoldenCases(runtime.db, scope, { status: 'active' })
  const anchored = await anchorSources(
    runtime,
    scope,
    rows.map(({ definition }) => definition),
  )
  const cases = rows.flatMap(({ definition, owner }): GoldenCase[] => {
    const sources = (anchored.get(definition.id) ?? []).filter((one) => one.isVisible).map((one) => one.source)
    const open = { ...definition, sources, ...(owner && { owner }) }
    return goldenCaseSchema.safeParse(open).success ? [open] : []
  })
  const leftOut = rows.length - cases.length
  runtime.log.info('golden-set-exported', { cases: cases.length, leftOut })
  return { yaml: writeGoldenSet({ suite: appSuite, collection: 'all', cases }), cases: cases.length, leftOut }
}
