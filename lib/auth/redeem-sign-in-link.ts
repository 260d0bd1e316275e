import { and, eq, gt, isNull } from 'drizzle-orm'
import { signInLinks, users } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { spendAttempt } from './attempt-limits'
import type { AuthContext } from './auth-context'
import { hashSecret } from './hash-secret'

/**
 * Uses up a sign-in link; whoever comes in by one has to choose a new password next. One UPDATE decides, so a link that is opened
 * twice at once works once.
 * @throws link_expired (also for unknown ones), account_disabled, too_many_attempts
 */
export async function redeemSignInLink(
  { db, now }: AuthContext,
  input: { token: string; address: string },
): Promise<UserId> {
  const at = now()
  spendAttempt({ address: input.address, now: at })
  return db.transaction(async (tx) => {
    const redeemed = await tx
      .update(signInLinks)
      .set({ usedAt: at })
      .where(
        and(
          eq(signInLinks.tokenHash, hashSecret(input.token)),
          isNull(signInLinks.usedAt),
          gt(signInLinks.expiresAt, at),
        ),
      )
      .returning({ userId: signInLinks.userId })
    const userId = redeemed[0]?.userId
    if (userId === undefined) throw new FootnoteError('link_expired')
    const owners = await tx
      .update(users)
      .set({ mustChangePassword: true })
      .where(and(eq(users.id, userId), isNull(users.disabledAt)))
      .returning({ id: users.id })
    if (owners.length === 0) throw new FootnoteError('account_disabled')
    return userId
  })
}
