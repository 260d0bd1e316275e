/** waiting -> running -> done | cancelled. It waits for its undo window; once it runs there is no way back. */
export const workspaceDeletionStatuses = ['waiting', 'running', 'done', 'cancelled'] as const
export type WorkspaceDeletionStatus = (typeof workspaceDeletionStatuses)[number]

/** What the audit chain was when it went: whoever kept an export of it can show that it ended so. */
export type AuditEnd = {
  readonly entries: number
  readonly lastHash: string | null
  readonly isWhole: boolean
}

/** What looking for the workspace afterwards found: zero each. */
export type WorkspaceProbes = {
  /** Rows of any table that names the workspace. */
  readonly rows: number
  /** Hits of searches with words that its documents had, and with their vectors. */
  readonly keyword: number
  readonly vector: number
  readonly blobs: number
  /** Stored drafts and answers, out of which questions that were asked before are answered. */
  readonly cache: number
  readonly jobs: number
}

export type WorkspaceReceipt = {
  readonly kind: 'workspace-deletion'
  readonly version: 1
  readonly id: string
  readonly state: WorkspaceDeletionStatus
  readonly workspace: { readonly id: string; readonly name: string }
  readonly requestedBy: string
  readonly requestedAt: string
  readonly startsAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** Rows by table, and blobs, jobs and people. */
  readonly removed: Readonly<Record<string, number>>
  readonly audit: AuditEnd | null
  readonly probes: WorkspaceProbes | null
}
