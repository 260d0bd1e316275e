import { findPageAt } from '@/db/queries/answers/find-page-at'
import type { ExplainedSpan } from '@/lib/domain/claim-explanation'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** A passage that a claim is shown against, as it was stored or has just been found. */
export type ShownPassage = {
  readonly documentId: string
  readonly revisionId: string
  readonly title: string
  readonly headingPath: readonly string[]
  readonly page: number | null
  readonly charStart: number
  readonly text: string
}

/** A span of a passage as a place in its pinned revision. A passage knows the page it begins on; the span may stand on a later one. */
export async function locateSpan(
  runtime: Runtime,
  scope: Scope,
  passage: ShownPassage,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<Omit<ExplainedSpan, 'marker' | 'parts'>> {
  const { documentId, title, headingPath } = passage
  const revisionId = passage.revisionId as RevisionId
  const charStart = passage.charStart + start
  const page = passage.page === null ? null : await findPageAt(runtime.db, scope, { revisionId, charStart })
  return {
    documentId,
    revisionId,
    title,
    headingPath: [...headingPath],
    page: page ?? passage.page,
    charStart,
    charEnd: passage.charStart + end,
    text: passage.text.slice(start, end),
  }
}
