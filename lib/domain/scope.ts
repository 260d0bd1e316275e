import type { ConversationId, GroupId, UserId, WorkspaceId } from './ids'
import type { IndexTrial } from './index-trial'

/** admin: everything in the workspace. reviewer: reads, asks, works the feedback inbox. member: reads and asks. */
export const roles = ['admin', 'reviewer', 'member'] as const
export type Role = (typeof roles)[number]

declare const scopeBrand: unique symbol

/**
 * Who is asking, in which workspace, with which rights. Made only by lib/auth/require-scope.ts, passed as an argument to
 * every query, never ambient. The brand keeps other code from writing one by hand.
 */
export type Scope = {
  readonly workspaceId: WorkspaceId
  readonly userId: UserId
  readonly role: Role
  readonly groupIds: readonly GroupId[]
  /** The API key that the request came with: it gives no rights of its own, only spending is counted by it. */
  readonly apiKeyId?: string
  /** Set inside of one conversation: what this person attached to it is then theirs to see, besides what their rights open. No other scope sees it. */
  readonly conversationId?: ConversationId
  /** Set where golden cases are asked: what is searched is what would be after a change of the embedder or of a cut. It opens nothing that the rights do not. */
  readonly trial?: IndexTrial
  readonly [scopeBrand]: true
}
