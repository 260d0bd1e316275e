import { findPerson } from '@/db/queries/identity/find-person'
import { findUserByEmail } from '@/db/queries/identity/find-user-by-email'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { forgetAttempts, spendAttempt } from './attempt-limits'
import type { AuthContext } from './auth-context'
import { verifyPassword } from './verify-password'

/**
 * Asks for the password once more, before something that cannot be undone. Whoever has none (single sign-on) is asked nothing.
 * @throws invalid_credentials, too_many_attempts, not_signed_in
 */
export async function confirmPassword(
  context: AuthContext,
  { userId }: Pick<Scope, 'userId'>,
  input: { password: string; address: string },
): Promise<void> {
  const person = await findPerson(context.db, userId)
  if (person === undefined) throw new FootnoteError('not_signed_in')
  const user = await findUserByEmail(context.db, person.email)
  if (!user?.passwordHash) return
  spendAttempt({ email: person.email, address: input.address, now: context.now() })
  if (!(await verifyPassword(user.passwordHash, input.password)))
    throw new FootnoteError('invalid_credentials', { detail: 'The password is wrong. Try again.' })
  forgetAttempts(person.email)
}
