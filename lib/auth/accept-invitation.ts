import { findOpenInvitation } from '@/db/queries/identity/find-open-invitation'
import { users } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { spendAttempt } from './attempt-limits'
import type { AuthContext } from './auth-context'
import { hashPassword } from './hash-password'
import { hashSecret } from './hash-secret'
import { joinByInvitation } from './join-by-invitation'
import { requireStrongPassword } from './require-strong-password'

/**
 * Registers a new person by an invitation. An e-mail that the invitation names cannot be exchanged for another; one that the
 * guest typed is marked as unconfirmed (see resolve-oidc-sign-in.ts for why that matters).
 * @throws invitation_expired, weak_password, email_taken, too_many_attempts
 */
export async function acceptInvitation(
  { db, now }: AuthContext,
  input: { token: string; email: string; name: string; password: string; address: string },
): Promise<UserId> {
  const at = now()
  spendAttempt({ address: input.address, now: at })
  const invitation = await findOpenInvitation(db, { now: at, tokenHash: hashSecret(input.token) })
  if (invitation === undefined) throw new FootnoteError('invitation_expired')
  const email = invitation.email ?? input.email
  requireStrongPassword(input.password, email)
  const passwordHash = await hashPassword(input.password)
  const userId = newId('user', at.getTime())
  const emailConfirmedAt = invitation.email === null ? null : at
  await db.transaction(async (tx) => {
    const created = await tx
      .insert(users)
      .values({ id: userId, email, name: input.name, passwordHash, emailConfirmedAt, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: users.id })
    if (created.length === 0) throw new FootnoteError('email_taken')
    await joinByInvitation(tx, { invitation, userId, now: at })
  })
  return userId
}
