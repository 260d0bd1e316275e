import type { DocumentId, RevisionId } from './ids'

/** `dismissed`: someone who answers for one of the documents has said that it is none. */
export type DisputeStatus = 'open' | 'dismissed'

/** What is looked at together: what is open, that between editions of one text apart, and what was dismissed. */
export const disputeViews = ['open', 'editions', 'dismissed'] as const
export type DisputeView = (typeof disputeViews)[number]

/** UTF-16 code units into the revision's text, end exclusive. */
export type DisputePlace = {
  readonly documentId: DocumentId
  readonly revisionId: RevisionId
  readonly charStart: number
  readonly charEnd: number
}
