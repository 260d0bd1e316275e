import { findCitedChunks } from '@/db/queries/verified/find-cited-chunks'
import { findWording, type PinnedAnswer } from '@/db/queries/verified/find-wording'
import { listStandingRevisions } from '@/db/queries/verified/list-standing-revisions'
import type { Passage } from '@/lib/domain/passage'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { toWordingKey } from '@/lib/domain/text/to-wording-key'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerInput } from '../stream-parts'
import { toCitedPassage } from './to-cited-passage'
import { quotesStand } from './quotes-stand'

export type VerifiedAnswer = { readonly pinned: PinnedAnswer; readonly passages: readonly Passage[] }

/**
 * The verified answer to this question for this reader, today: every document that it cites is open to them, has not expired, lies in the collections that
 * were asked (none: all), passes what the words of the question limit it to, has the revision active that it was verified against, and still says each quote where it is cited. Null
 * otherwise, without a trace of it: one source less would make it another answer than the one that was verified.
 */
export async function findVerified(
  runtime: Runtime,
  scope: Scope,
  input: Pick<AnswerInput, 'servesVerified' | 'collectionIds' | 'filters'>,
  question: string,
): Promise<VerifiedAnswer | null> {
  if (!input.servesVerified) return null
  const pinned = await findWording(runtime.db, scope, { key: toWordingKey(question) })
  if (!pinned || pinned.citations.length === 0) return null
  const { citations } = pinned
  const today = utcDay(runtime.now())
  const standing = await listStandingRevisions(runtime.db, scope, {
    documentIds: [...new Set(citations.map((citation) => citation.documentId))],
    collectionIds: input.collectionIds,
    ...(input.filters && { filters: input.filters }),
    today,
  })
  const isActive = citations.every(
    ({ documentId, revisionId }) => standing.get(documentId as DocumentId) === revisionId,
  )
  if (!isActive || !(await quotesStand(runtime, scope, citations))) return null
  const chunks = await findCitedChunks(runtime.db, scope, { spans: citations, today })
  return { pinned, passages: chunks.map(toCitedPassage) }
}
