import { findUserByEmail } from '@/db/queries/identity/find-user-by-email'
import { findPerson } from '@/db/queries/identity/find-person'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { forgetAttempts, spendAttempt } from './attempt-limits'
import type { AuthContext } from './auth-context'
import { choosePassword } from './choose-password'
import type { Caller } from './identify-caller'
import { verifyPassword } from './verify-password'

/**
 * Changes a password from the profile, where the old one must be known: an unlocked screen is not enough. Someone who has none
 * (single sign-on) sets a first one. @throws invalid_credentials, weak_password, too_many_attempts, not_signed_in
 */
export async function changePassword(
  context: AuthContext,
  caller: Caller,
  input: { current: string; password: string; address: string },
): Promise<void> {
  const person = await findPerson(context.db, caller.userId)
  if (person === undefined) throw new FootnoteError('not_signed_in')
  const user = await findUserByEmail(context.db, person.email)
  if (user?.passwordHash) {
    spendAttempt({ email: person.email, address: input.address, now: context.now() })
    if (!(await verifyPassword(user.passwordHash, input.current))) {
      throw new FootnoteError('invalid_credentials', { detail: 'The current password is wrong. Try again.' })
    }
    forgetAttempts(person.email)
  }
  await choosePassword(context, caller, { password: input.password })
}
