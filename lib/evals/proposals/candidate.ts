import type { DropCounts, DropReason, ProposalKind } from '@/lib/domain/case-proposal'

/** A question that a document may be asked, before it was looked at with retrieval. Offsets into `passage`, end exclusive. */
export type Candidate = {
  readonly kind: ProposalKind
  readonly language: 'en' | 'de'
  readonly question: string
  /** Null: it is to be refused. */
  readonly expectedAnswer: string | null
  readonly facts: string[][]
  readonly passage: string
  readonly spanStart: number
  readonly spanEnd: number
  /** Where the passage begins in the revision's text. */
  readonly passageStart: number
}

export type Dropping = (reason: DropReason, count?: number) => void

export const spanOf = ({ passage, spanStart, spanEnd }: Candidate): string => passage.slice(spanStart, spanEnd)

/** Counts reasons. */
export function countDrops(counts: DropCounts = {}): { counts: DropCounts; drop: Dropping } {
  const all = { ...counts }
  return { counts: all, drop: (reason, count = 1) => void (all[reason] = (all[reason] ?? 0) + count) }
}
