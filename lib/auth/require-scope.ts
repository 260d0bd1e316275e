import type { Db, Tx } from '@/db/client'
import { findMembership, type Membership } from '@/db/queries/identity/find-membership'
import type { ConversationId, GroupId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { IndexTrial } from '@/lib/domain/index-trial'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Credentials } from './credentials'
import { identifyCaller, type Caller } from './identify-caller'

/** The one place that makes a Scope: rights are read from the database on each request, never from the cookie. */
function toScope(userId: UserId, membership: Membership): Scope {
  const { workspaceId, role, groupIds } = membership
  return { workspaceId, userId, role, groupIds } as Scope
}

/**
 * The scope of whoever sent these credentials.
 * @throws not_signed_in, invalid_api_key, account_disabled, password_change_required
 */
export async function requireScope(
  context: { readonly db: Db; readonly now: () => Date },
  credentials: Credentials,
): Promise<Scope> {
  return scopeOfCaller(await identifyCaller(context, credentials))
}

/** The scope of a caller who was identified just now. @throws password_change_required, not_signed_in */
export function scopeOfCaller({ userId, mustChangePassword, membership, apiKeyId }: Caller): Scope {
  if (mustChangePassword) throw new FootnoteError('password_change_required')
  if (membership === null) throw new FootnoteError('not_signed_in')
  const scope = toScope(userId, membership)
  return apiKeyId === null ? scope : { ...scope, apiKeyId }
}

/**
 * A member with these groups and nothing else, on behalf of the person who made an eval run: a golden case is asked with the rights of
 * its reader, whatever its owner may do. What such an answer cites is shown with the rights of who looks at it.
 */
export function scopeOfReader(owner: Scope, groupIds: readonly GroupId[]): Scope {
  return toScope(owner.userId, { workspaceId: owner.workspaceId, role: 'member', groupIds: [...groupIds] })
}

/**
 * The same person inside of one conversation: with what they attached to it. That it is theirs is looked at again in each query; that it
 * was not deleted is for the caller to know.
 */
export const scopeInConversation = (scope: Scope, conversationId: ConversationId): Scope => ({
  ...scope,
  conversationId,
})

/** The same reader, for whom a change of the index that nobody else has yet is made. Rights stay as they are. */
export const scopeOnTrial = (scope: Scope, trial: IndexTrial): Scope => ({ ...scope, trial })

/** The owner of what is attached to a conversation, whatever became of their membership, with no other rights: what is left of it goes in their name. */
export function scopeOfAttachments(of: {
  readonly workspaceId: WorkspaceId
  readonly userId: UserId
  readonly conversationId: ConversationId
}): Scope {
  const owner = toScope(of.userId, { workspaceId: of.workspaceId, role: 'member', groupIds: [] })
  return scopeInConversation(owner, of.conversationId)
}

/** The admin in whose name a workspace goes: the searches that look for what is left run with all rights, when there is no membership any more. */
export function scopeOfDeletion(deletion: { readonly targetId: WorkspaceId; readonly requestedBy: UserId }): Scope {
  return toScope(deletion.requestedBy, { workspaceId: deletion.targetId, role: 'admin', groupIds: [] })
}

/**
 * The scope of a person by id, for jobs and tests: what is queued acts with the rights that its owner has now. Someone who was
 * disabled meanwhile keeps a scope here, so that a file of theirs that is already queued still reaches an end.
 * @throws forbidden when the person does not belong to the workspace
 */
export async function loadScope(db: Db | Tx, workspaceId: WorkspaceId, userId: UserId): Promise<Scope> {
  const membership = await findMembership(db, { userId, workspaceId })
  if (membership === undefined) throw new FootnoteError('forbidden')
  return toScope(userId, membership)
}
