import { findSourceDocuments, type SourceDocument } from '@/db/queries/golden/find-source-documents'
import { readRevisionTexts } from '@/db/queries/golden/read-revision-texts'
import type { GoldenCase, GoldenSource } from '@/lib/domain/golden-case'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { holdsSource } from '../text/holds-source'

/** Where an expected passage stands today. */
export type Anchor = 'here' | 'passage_gone' | 'document_gone'

export type AnchoredSource = {
  /** Pinned to the revision in which it stands now; as it was, when it stands in none. */
  readonly source: GoldenSource
  readonly anchor: Anchor
  /** Whether this scope may read it. Of a deleted document nobody knows any more, so only admins may. */
  readonly isVisible: boolean
}

/**
 * Looks for the expected passages of cases in the documents as they are now: a document with a new revision has them pinned anew when its
 * text still holds them. By case id, in the order of the sources.
 */
export async function anchorSources(
  runtime: Runtime,
  scope: Scope,
  cases: readonly GoldenCase[],
): Promise<Map<string, AnchoredSource[]>> {
  const sources = cases.flatMap((one) => one.sources)
  const externalIds = [...new Set(sources.map(({ document }) => document))]
  const documents = await findSourceDocuments(runtime.db, scope, { externalIds })
  const candidates = ({ document }: GoldenSource): readonly SourceDocument[] =>
    documents.filter(({ externalId }) => externalId === document)
  const moved = sources.filter((source) => !candidates(source).some((one) => one.activeRevisionId === source.revision))
  const revisionIds = [...new Set(moved.flatMap(candidates).map((one) => one.activeRevisionId))]
  const texts = await readRevisionTexts(runtime.db, scope, { revisionIds })
  return new Map(
    cases.map((one) => [one.id, one.sources.map((source) => anchorSource(scope, source, candidates(source), texts))]),
  )
}

function anchorSource(
  scope: Scope,
  source: GoldenSource,
  candidates: readonly SourceDocument[],
  texts: ReadonlyMap<RevisionId, string>,
): AnchoredSource {
  if (candidates.length === 0) return { source, anchor: 'document_gone', isVisible: scope.role === 'admin' }
  const here =
    candidates.find((one) => one.activeRevisionId === source.revision) ??
    candidates.find((one) => holdsSource(texts.get(one.activeRevisionId) ?? '', source))
  if (!here) return { source, anchor: 'passage_gone', isVisible: candidates.every((one) => one.isVisible) }
  return { source: { ...source, revision: here.activeRevisionId }, anchor: 'here', isVisible: here.isVisible }
}
