import type { ProposalKind } from '@/lib/domain/case-proposal'
import type { ProposalRow } from '@/db/queries/proposals/list-proposals'

/** A proposal as the queue shows it. */
export type ProposalView = {
  readonly id: string
  readonly kind: ProposalKind
  readonly model: string | null
  readonly question: string
  readonly expectedAnswer: string
  readonly facts: readonly (readonly string[])[]
  readonly before: string
  readonly span: string
  readonly after: string
  readonly title: string
  readonly revisionNumber: number
  readonly href: string
  readonly foundAt: number | null
}

export function toProposalView(row: ProposalRow): ProposalView {
  const { id, kind, model, question, expectedAnswer, facts, passage, passageStart, spanStart, spanEnd } = row
  const place = new URLSearchParams({
    revision: row.revisionId,
    start: String(passageStart + spanStart),
    end: String(passageStart + spanEnd),
  })
  return {
    id,
    kind,
    model,
    question,
    expectedAnswer: expectedAnswer ?? '',
    facts,
    before: passage.slice(0, spanStart),
    span: passage.slice(spanStart, spanEnd),
    after: passage.slice(spanEnd),
    title: row.title,
    revisionNumber: row.revisionNumber,
    href: `/documents/${row.documentId}?${place}`,
    foundAt: row.foundAt,
  }
}
