import type { AuthContext } from './auth-context'
import { choosePassword } from './choose-password'
import { confirmPassword } from './confirm-password'
import type { Caller } from './identify-caller'

/**
 * Changes a password from the profile, where the old one must be known: an unlocked screen is not enough. Someone who has none
 * (single sign-on) sets a first one. @throws invalid_credentials, weak_password, too_many_attempts, not_signed_in
 */
export async function changePassword(
  context: AuthContext,
  caller: Caller,
  input: { current: string; password: string; address: string },
): Promise<void> {
  await confirmPassword(context, caller, { password: input.current, address: input.address })
  await choosePassword(context, caller, { password: input.password })
}
