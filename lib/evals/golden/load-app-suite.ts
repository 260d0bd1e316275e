import { listGoldenCases } from '@/db/queries/golden/list-golden-cases'
import { pinSources } from '@/db/queries/golden/pin-sources'
import { isComplete, type GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { anchorSources } from './anchor-sources'

/**
 * The workspace's own cases that a run can ask, with their passages pinned to today's revisions. One whose document is gone is asked
 * too: that its answer is gone with it is what the run has to show. @throws eval_suite_empty
 */
export async function loadAppSuite(runtime: Runtime, scope: Scope): Promise<GoldenCase[]> {
  const rows = (await listGoldenCases(runtime.db, scope, { status: 'active' })).filter((row) =>
    isComplete(row.definition),
  )
  if (rows.length === 0) throw new FootnoteError('eval_suite_empty')
  const cases = rows.map(({ definition }) => definition)
  const anchored = await anchorSources(runtime, scope, cases)
  const pinned = rows.map(({ id, version, definition }) => ({
    ...definition,
    id,
    version,
    sources: (anchored.get(id) ?? []).map(({ source }) => source),
  }))
  const moved = pinned.filter((one, index) => JSON.stringify(one.sources) !== JSON.stringify(cases[index]?.sources))
  await pinSources(runtime.db, scope, { cases: moved.map(({ id, version, sources }) => ({ id, version, sources })) })
  return pinned.map(({ version: _version, ...golden }) => golden)
}
