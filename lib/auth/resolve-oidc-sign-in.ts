import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { findMembership } from '@/db/queries/identity/find-membership'
import { findOpenInvitation } from '@/db/queries/identity/find-open-invitation'
import { findUserByEmail, type UserRow } from '@/db/queries/identity/find-user-by-email'
import { accounts, apiKeys, sessions, users } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'
import { joinByInvitation } from './join-by-invitation'
import { normalizeEmail } from './normalize-email'

export type OidcIdentity = {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly emailVerified: boolean
  readonly name: string | null
}

/**
 * Whose account an identity of the OIDC issuer is. A known subject is its account, whatever its e-mail is now. A new subject gets
 * in by a verified e-mail only, and only where someone asked for that e-mail: it has an account here, or an open invitation
 * names it. Knowing the issuer is never enough.
 * An account whose e-mail nobody had confirmed could have been registered by someone else in advance; when its true owner links
 * it, its password, sessions and keys go, so that nobody stays inside with them.
 * @throws email_unverified, single_sign_on_refused, account_disabled
 */
export async function resolveOidcSignIn({ db, now }: AuthContext, identity: OidcIdentity): Promise<UserId> {
  return db.transaction(async (tx) => {
    const userId = (await findLinkedUser(tx, identity)) ?? (await linkByEmail(tx, identity, now()))
    const rows = await tx.select({ disabledAt: users.disabledAt }).from(users).where(eq(users.id, userId))
    if (rows[0]?.disabledAt !== null) throw new FootnoteError('account_disabled')
    if ((await findMembership(tx, { userId, workspaceId: null })) === undefined) {
      throw new FootnoteError('single_sign_on_refused')
    }
    return userId
  })
}

async function findLinkedUser(tx: Tx, { issuer, subject }: OidcIdentity): Promise<UserId | undefined> {
  const rows = await tx
    .select({ userId: accounts.userId })
    .from(accounts)
    .where(and(eq(accounts.issuer, issuer), eq(accounts.subject, subject)))
  return rows[0]?.userId
}

async function linkByEmail(tx: Tx, identity: OidcIdentity, now: Date): Promise<UserId> {
  if (identity.email === null || !identity.emailVerified) throw new FootnoteError('email_unverified')
  const email = normalizeEmail(identity.email)
  const user = await findUserByEmail(tx, email)
  const userId = user === undefined ? await registerInvited(tx, { email, name: identity.name, now }) : user.id
  if (user !== undefined) await confirmEmail(tx, user, now)
  await tx.insert(accounts).values({ issuer: identity.issuer, subject: identity.subject, userId, createdAt: now })
  return userId
}

async function registerInvited(tx: Tx, params: { email: string; name: string | null; now: Date }): Promise<UserId> {
  const { email, now } = params
  const invitation = await findOpenInvitation(tx, { now, email })
  if (invitation === undefined) throw new FootnoteError('single_sign_on_refused')
  const userId = newId('user', now.getTime())
  const name = params.name?.trim().slice(0, 120) || email
  await tx.insert(users).values({ id: userId, email, name, emailConfirmedAt: now, createdAt: now })
  await joinByInvitation(tx, { invitation, userId, now })
  return userId
}

async function confirmEmail(tx: Tx, user: UserRow, now: Date): Promise<void> {
  if (user.emailConfirmedAt !== null) return
  await tx.update(users).set({ emailConfirmedAt: now, passwordHash: null }).where(eq(users.id, user.id))
  await tx.delete(sessions).where(eq(sessions.userId, user.id))
  await tx.update(apiKeys).set({ revokedAt: now }).where(eq(apiKeys.userId, user.id))
}
