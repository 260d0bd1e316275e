import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { listCaseDocuments } from '@/db/queries/rebuilds/list-case-documents'
import { resolveFollowUp } from '@/lib/answer/resolve-follow-up'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findSuite } from '../find-suite'
import { listSuites } from '../list-suites'

/**
 * The golden cases, of the workspace and of evals/, whose answer stands in documents of a rebuild's collection. A question that goes on from
 * earlier ones is made to stand alone, by words and without a model.
 */
export async function listRebuildCases(
  runtime: Runtime,
  scope: Scope,
  rebuild: CollectionRebuild,
): Promise<GoldenCase[]> {
  const cases = await casesAbout(runtime, scope, rebuild)
  const candidates = cases.filter(({ expect }) => expect === 'answer').map(standAlone)
  const externalIds = [...new Set(candidates.flatMap((one) => one.sources.map(({ document }) => document)))]
  const own = await listCaseDocuments(runtime.db, rebuild, { externalIds })
  return candidates
    .map((one) => ({ ...one, sources: one.sources.filter(({ document }) => own.has(document)) }))
    .filter(({ sources }) => sources.length > 0)
}

function standAlone(one: GoldenCase): GoldenCase {
  const asked: string[] = []
  for (const question of [...one.history, one.question]) asked.unshift(resolveFollowUp(question, asked))
  return { ...one, question: asked[0] ?? one.question }
}

/** Of sets that are asked of all documents, or of this collection; each question once. A file that cannot be read stops no rebuild. */
async function casesAbout(runtime: Runtime, scope: Scope, { collectionId }: CollectionRebuild): Promise<GoldenCase[]> {
  const byQuestion = new Map<string, GoldenCase>()
  for (const name of await listSuites(runtime, scope)) {
    try {
      const { cases, collectionIds } = await findSuite(runtime, scope, name)
      if (collectionIds.length > 0 && !collectionIds.includes(collectionId)) continue
      for (const one of cases) byQuestion.set([...one.history, one.question].join('\n'), one)
    } catch (error) {
      runtime.log.warn('rebuild_suite_unread', { suite: name, code: toFootnoteError(error).code })
    }
  }
  return [...byQuestion.values()]
}
