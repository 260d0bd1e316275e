import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { listCaseDocuments } from '@/db/queries/rebuilds/list-case-documents'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { CaseToCheck } from '../index-trial/check-index'
import { listCasesToCheck } from '../index-trial/list-cases-to-check'

/**
 * The golden cases whose answer stands in documents of a rebuild's collection and, where there are any, those that must be refused there.
 */
export async function listRebuildCases(
  runtime: Runtime,
  scope: Scope,
  rebuild: CollectionRebuild,
): Promise<CaseToCheck[]> {
  const asked = (await listCasesToCheck(runtime, scope)).filter(
    ({ collectionIds }) => collectionIds.length === 0 || collectionIds.includes(rebuild.collectionId),
  )
  const answerable = asked.filter(({ golden }) => golden.expect === 'answer')
  const externalIds = [...new Set(answerable.flatMap(({ golden }) => golden.sources.map(({ document }) => document)))]
  const own = await listCaseDocuments(runtime.db, rebuild, { externalIds })
  const about = answerable.flatMap(({ golden, collectionIds }) => {
    const sources = golden.sources.filter(({ document }) => own.has(document))
    return sources.length > 0 ? [{ golden: { ...golden, sources }, collectionIds }] : []
  })
  return about.length > 0 ? [...about, ...asked.filter(({ golden }) => golden.expect === 'refusal')] : []
}
