import { findPinnedAnswer } from '@/db/queries/verified/find-pinned-answer'
import { listStandingRevisions } from '@/db/queries/verified/list-standing-revisions'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

type OpenPin = {
  readonly pin: NonNullable<Awaited<ReturnType<typeof findPinnedAnswer>>>
  /** The active revision of each cited document. */
  readonly standing: ReadonlyMap<DocumentId, RevisionId | null>
}

/** A verified answer all of whose sources are there and open to whoever works on it. @throws not_found, conflict */
export async function requireOpenPin(runtime: Runtime, scope: Scope, input: { id: string }): Promise<OpenPin> {
  const pin = await findPinnedAnswer(runtime.db, scope, input)
  if (!pin) throw new FootnoteError('not_found')
  const documentIds = [...new Set(pin.citations.map((citation) => citation.documentId))]
  const standing = await listStandingRevisions(runtime.db, scope, { documentIds, collectionIds: [], today: null })
  if (documentIds.length === 0 || standing.size < documentIds.length)
    throw new FootnoteError('conflict', {
      detail: 'A source of this answer was deleted, or is not open to you. You can only unpin it.',
    })
  return { pin, standing }
}
