import { findDismissed } from '@/db/queries/disputes/find-dismissed'
import type { Citation, Claim, Dispute } from '@/lib/domain/answer'
import type { RevisionId } from '@/lib/domain/ids'
import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

type Span = { readonly revisionId: string; readonly charStart: number; readonly charEnd: number }

/** The claims without those contradictions that an owner of one of the documents has dismissed. Without any there is no query. */
export async function dropDismissed(
  runtime: Runtime,
  scope: Scope,
  claims: readonly Claim[],
  citations: readonly Citation[],
  passages: readonly Passage[],
): Promise<Claim[]> {
  if (!claims.some((claim) => claim.disputedBy)) return [...claims]
  const revisionIds = [...new Set([...citations, ...passages].map((one) => one.revisionId as RevisionId))]
  const dismissed = await findDismissed(runtime.db, scope, { revisionIds })
  if (dismissed.length === 0) return [...claims]
  return claims.map(({ disputedBy = [], ...claim }) => {
    const cited = citations.filter((one) => claim.citations.includes(one.marker))
    const isDismissed = (dispute: Dispute): boolean => {
      const passage = passages.find((one) => one.chunkId === dispute.chunkId)
      if (!passage) return false
      const span = { ...dispute, revisionId: passage.revisionId }
      return dismissed.some(
        ([one, other]) =>
          (overlap(one, span) && cited.some((citation) => overlap(other, citation))) ||
          (overlap(other, span) && cited.some((citation) => overlap(one, citation))),
      )
    }
    const left = disputedBy.filter((dispute) => !isDismissed(dispute))
    return left.length > 0 ? { ...claim, disputedBy: left } : claim
  })
}

const overlap = (a: Span, b: Span): boolean =>
  a.revisionId === b.revisionId && a.charStart < b.charEnd && a.charEnd > b.charStart
