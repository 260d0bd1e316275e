import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { listCaseDocuments } from '@/db/queries/rebuilds/list-case-documents'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findSuite } from '../find-suite'
import { listSuites } from '../list-suites'

/**
 * The golden cases, of the workspace and of evals/, whose answer stands in documents of a rebuild's collection. Those that go on from an earlier
 * question are left out: alone, such a question says nothing to search for.
 */
export async function listRebuildCases(
  runtime: Runtime,
  scope: Scope,
  rebuild: CollectionRebuild,
): Promise<GoldenCase[]> {
  const cases = await casesAbout(runtime, scope, rebuild)
  const candidates = cases.filter(({ expect, history }) => expect === 'answer' && history.length === 0)
  const externalIds = [...new Set(candidates.flatMap((one) => one.sources.map(({ document }) => document)))]
  const own = await listCaseDocuments(runtime.db, rebuild, { externalIds })
  return candidates
    .map((one) => ({ ...one, sources: one.sources.filter(({ document }) => own.has(document)) }))
    .filter(({ sources }) => sources.length > 0)
}

/** Of sets that are asked of all documents, or of this collection; each question once. A file that cannot be read stops no rebuild. */
async function casesAbout(runtime: Runtime, scope: Scope, { collectionId }: CollectionRebuild): Promise<GoldenCase[]> {
  const byQuestion = new Map<string, GoldenCase>()
  for (const name of await listSuites(runtime, scope)) {
    try {
      const { cases, collectionIds } = await findSuite(runtime, scope, name)
      if (collectionIds.length > 0 && !collectionIds.includes(collectionId)) continue
      for (const one of cases) byQuestion.set(one.question, one)
    } catch (error) {
      runtime.log.warn('rebuild_suite_unread', { suite: name, code: toFootnoteError(error).code })
    }
  }
  return [...byQuestion.values()]
}
