/** `attachment`: a file that a reader had attached to a conversation of theirs. */
export type DeletionTarget = 'document' | 'collection' | 'attachment'

/** How much of what was deleted is still found, by the way it was looked for: zero each. */
export type DeletionProbes = {
  /** Rows that are still there, and hits of a search with the deleted words. */
  readonly keyword: number
  /** Vectors that are still there, and hits of a search with the deleted vectors. */
  readonly vector: number
  /** Stored answers that still quote what was deleted, verified ones among them. */
  readonly answers: number
  /** Drafts that are kept for the next question and were written from it. */
  readonly cache: number
  /** Originals that no other document shares and that are still there. */
  readonly blob: number
}

/** What is left of a document or a collection: nothing of its content, and no title. */
export type ContentReceipt = {
  readonly kind: `${DeletionTarget}-deletion`
  readonly version: 1
  readonly id: string
  readonly workspaceId: string
  readonly targetId: string
  readonly requestedBy: string
  readonly deletedAt: string
  /** Null, as `probes`: it was removed, and the process ended before it was looked for. */
  readonly finishedAt: string | null
  /** SHA-256 of the originals. */
  readonly files: readonly string[]
  /** Rows by kind, and blobs. */
  readonly removed: Readonly<Record<string, number>>
  readonly probes: DeletionProbes | null
}
