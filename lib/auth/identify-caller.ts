import type { Db } from '@/db/client'
import { findApiKey } from '@/db/queries/identity/find-api-key'
import type { Membership } from '@/db/queries/identity/find-membership'
import { findSession } from '@/db/queries/identity/find-session'
import { isEndedCredential } from '@/db/queries/workspace-deletion/is-ended-credential'
import { touchApiKey } from '@/db/queries/identity/touch-api-key'
import { touchSession } from '@/db/queries/identity/touch-session'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Credentials } from './credentials'
import { hashSecret } from './hash-secret'
import { sessionMaxAgeSeconds } from './session-cookie'

export type Caller = {
  readonly userId: UserId
  /** Null: a session of someone who has not chosen; their first workspace is meant. */
  readonly workspaceId: WorkspaceId | null
  readonly via: 'session' | 'api-key'
  /** SHA-256 of the cookie's secret; null for API keys. */
  readonly sessionId: string | null
  /** Null for sessions. */
  readonly apiKeyId: string | null
  readonly mustChangePassword: boolean
  /** Where the caller belongs, read together with the credential; null for someone who was taken out. */
  readonly membership: Membership | null
}

/** "Last used" and a session's end are exact to the minute: more would be a write per request. */
const touchEveryMs = 60_000

/**
 * Whose credentials these are. Looked up on every request, so a revoked key, a deleted session and a disabled person are out at once.
 * @throws not_signed_in, invalid_api_key, account_disabled, workspace_deleted
 */
export async function identifyCaller(
  context: { readonly db: Db; readonly now: () => Date },
  credentials: Credentials,
): Promise<Caller> {
  if (credentials.kind === 'none') throw new FootnoteError('not_signed_in')
  return credentials.kind === 'api-key' ? byApiKey(context, credentials.key) : bySession(context, credentials.secret)
}

async function byApiKey({ db, now }: { db: Db; now: () => Date }, key: string): Promise<Caller> {
  const keyHash = hashSecret(key)
  const row = await findApiKey(db, keyHash)
  if (row === undefined) throw new FootnoteError(await reasonOf(db, keyHash, 'invalid_api_key'))
  if (row.disabledAt !== null) throw new FootnoteError('account_disabled')
  const at = now()
  if (row.lastUsedAt === null || at.getTime() - row.lastUsedAt.getTime() >= touchEveryMs) {
    await touchApiKey(db, keyHash, at)
  }
  const { userId, workspaceId, membership } = row
  return {
    userId,
    workspaceId,
    via: 'api-key',
    sessionId: null,
    apiKeyId: row.id,
    mustChangePassword: false,
    membership,
  }
}

async function bySession({ db, now }: { db: Db; now: () => Date }, secret: string): Promise<Caller> {
  const hash = hashSecret(secret)
  const row = await findSession(db, hash)
  const at = now()
  if (row === undefined) throw new FootnoteError(await reasonOf(db, hash, 'not_signed_in'))
  if (row.expiresAt <= at) throw new FootnoteError('not_signed_in')
  if (row.disabledAt !== null) throw new FootnoteError('account_disabled')
  if (at.getTime() - row.lastSeenAt.getTime() >= touchEveryMs) {
    const expiresAt = new Date(at.getTime() + sessionMaxAgeSeconds * 1000)
    await touchSession(db, row.id, { lastSeenAt: at, expiresAt })
  }
  const { userId, workspaceId, mustChangePassword, membership } = row
  return { userId, workspaceId, via: 'session', sessionId: row.id, apiKeyId: null, mustChangePassword, membership }
}

/** Only looked up for credentials that are good for nothing: whoever was in a workspace when it was deleted is told so. */
const reasonOf = async (db: Db, hash: string, otherwise: ErrorCode): Promise<ErrorCode> =>
  (await isEndedCredential(db, { hash })) ? 'workspace_deleted' : otherwise
