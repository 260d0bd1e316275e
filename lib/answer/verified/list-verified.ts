import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import type { PinnedAnswer } from '@/db/queries/verified/find-wording'
import { listRevisionPairs, type RevisionPair } from '@/db/queries/verified/list-revision-pairs'
import { listVerifiedAnswers } from '@/db/queries/verified/list-verified-answers'
import { requireRole } from '@/lib/auth/require-role'
import type { Citation } from '@/lib/domain/answer'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { VerifiedItem, VerifiedSource, VerifiedSourceState } from '@/lib/domain/verified-answer'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * The workspace's verified answers, those first that are no longer served. The words of an answer, and the titles of its sources, are for
 * those who may open all of them. @throws forbidden
 */
export async function listVerified(runtime: Runtime, scope: Scope): Promise<VerifiedItem[]> {
  requireRole(scope, 'reviewer')
  const pins = await listVerifiedAnswers(runtime.db, scope)
  const citations = pins.flatMap((pin) => pin.citations)
  const pairs = await listRevisionPairs(runtime.db, scope, {
    revisionIds: [...new Set(citations.map((citation) => citation.revisionId))],
  })
  const documentIds = [...new Set(citations.map((citation) => citation.documentId))]
  const visible = await findVisibleDocuments(runtime.db, scope, { documentIds })
  const today = utcDay(runtime.now())
  const items = pins.map((pin) => toItem(pin, { pairs, visible, today }))
  return items.toSorted((a, b) => Number(a.state === 'current') - Number(b.state === 'current'))
}

type Looked = {
  readonly pairs: ReadonlyMap<string, RevisionPair>
  readonly visible: ReadonlySet<string>
  readonly today: string
}

function toItem(pin: PinnedAnswer, looked: Looked): VerifiedItem {
  const byRevision = new Map(pin.citations.map((citation) => [citation.revisionId, citation]))
  const sources = [...byRevision.values()].map((citation) => toSource(citation, looked))
  const isOpen = sources.length > 0 && sources.every((source) => source.title !== null)
  const [question = '', ...variants] = pin.wordings
  const { id, verifiedByName, verifiedAt, servedCount, lastServedAt } = pin
  const state = worst(sources)
  return {
    id,
    question,
    variants,
    verifiedByName,
    verifiedAt,
    servedCount,
    lastServedAt,
    state,
    sources,
    isOpen,
    text: isOpen ? pin.text : null,
  }
}

function toSource(citation: Citation, { pairs, visible, today }: Looked): VerifiedSource {
  const { documentId, revisionId, charStart, charEnd } = citation
  const span = { documentId, charStart, charEnd }
  const pair = pairs.get(revisionId)
  if (!pair) return { ...span, title: null, state: 'deleted', expiresAt: null, pinned: null, active: null }
  const { title, expiresAt, pinned, active } = pair
  const isExpired = expiresAt !== null && expiresAt <= today
  const state = isExpired ? 'expired' : active?.id === pinned.id ? 'current' : 'changed'
  return { ...span, title: visible.has(documentId) ? title : null, state, expiresAt, pinned, active }
}

/** Without sources it was emptied when one of its documents was deleted. */
function worst(sources: readonly VerifiedSource[]): VerifiedSourceState {
  if (sources.length === 0) return 'deleted'
  const worstFirst = ['deleted', 'expired', 'changed'] as const
  return worstFirst.find((state) => sources.some((source) => source.state === state)) ?? 'current'
}
