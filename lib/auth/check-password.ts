import { findUserByEmail } from '@/db/queries/identity/find-user-by-email'
import type { UserId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { forgetAttempts, spendAttempt } from './attempt-limits'
import type { AuthContext } from './auth-context'
import { normalizeEmail } from './normalize-email'
import { verifyPassword } from './verify-password'

/**
 * Whose e-mail and password these are. Unknown e-mails, accounts without a password and wrong passwords all fail alike, in the
 * same words and the same time; that an account is disabled is told only to who knows its password.
 * @throws invalid_credentials, account_disabled, too_many_attempts
 */
export async function checkPassword(
  { db, now }: AuthContext,
  input: { email: string; password: string; address: string },
): Promise<UserId> {
  const email = normalizeEmail(input.email)
  spendAttempt({ email, address: input.address, now: now() })
  const user = await findUserByEmail(db, email)
  const isRight = await verifyPassword(user?.passwordHash ?? null, input.password)
  if (user === undefined || !isRight) throw new FootnoteError('invalid_credentials')
  forgetAttempts(email)
  if (user.disabledAt !== null) throw new FootnoteError('account_disabled')
  return user.id
}
