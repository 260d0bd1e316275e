import { listGoldenCases } from '@/db/queries/golden/list-golden-cases'
import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { listCaseDocuments } from '@/db/queries/rebuilds/list-case-documents'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * The workspace's golden cases whose answer stands in documents of a rebuild's collection. Those that go on from an earlier question are left
 * out: alone, such a question says nothing to search for.
 */
export async function listRebuildCases(
  runtime: Runtime,
  scope: Scope,
  rebuild: CollectionRebuild,
): Promise<GoldenCase[]> {
  const rows = await listGoldenCases(runtime.db, scope, { status: 'active' })
  const cases = rows.map(({ id, definition }) => ({ ...definition, id }))
  const candidates = cases.filter(({ expect, history }) => expect === 'answer' && history.length === 0)
  const externalIds = [...new Set(candidates.flatMap((one) => one.sources.map(({ document }) => document)))]
  const own = await listCaseDocuments(runtime.db, rebuild, { externalIds })
  return candidates
    .map((one) => ({ ...one, sources: one.sources.filter(({ document }) => own.has(document)) }))
    .filter(({ sources }) => sources.length > 0)
}
