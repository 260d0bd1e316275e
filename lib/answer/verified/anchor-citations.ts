import { findPageAt } from '@/db/queries/answers/find-page-at'
import { readRevisionTexts } from '@/db/queries/golden/read-revision-texts'
import type { Citation } from '@/lib/domain/answer'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { anchorQuote } from './anchor-quote'

type AnchorInput = {
  readonly citations: readonly Citation[]
  /** The active revision of each cited document. */
  readonly standing: ReadonlyMap<DocumentId, RevisionId | null>
}

/** The citations in the active revisions of their documents. `lost` are the footnotes whose quote no longer stands there. */
export async function anchorCitations(
  runtime: Runtime,
  scope: Scope,
  { citations, standing }: AnchorInput,
): Promise<{ citations: Citation[]; lost: number[] }> {
  const today = (citation: Citation): RevisionId | null => standing.get(citation.documentId as DocumentId) ?? null
  const moved = citations.filter((citation) => today(citation) !== citation.revisionId)
  const revisionIds = moved.flatMap((citation) => [citation.revisionId as RevisionId, today(citation) ?? []].flat())
  const texts = await readRevisionTexts(runtime.db, scope, { revisionIds })
  const lost: number[] = []
  const anchored: Citation[] = []
  for (const citation of citations) {
    const revisionId = today(citation)
    if (revisionId === citation.revisionId) {
      anchored.push(citation)
      continue
    }
    const before = { text: texts.get(citation.revisionId as RevisionId) ?? '', start: citation.charStart }
    const charStart = revisionId && anchorQuote(citation.quote, before, texts.get(revisionId) ?? '')
    if (revisionId === null || charStart === null) {
      lost.push(citation.marker)
      continue
    }
    const page = await findPageAt(runtime.db, scope, { revisionId, charStart })
    const charEnd = charStart + citation.quote.length
    anchored.push({ ...citation, revisionId, charStart, charEnd, page })
  }
  return { citations: anchored, lost }
}
