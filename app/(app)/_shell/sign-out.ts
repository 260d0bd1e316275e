import { leave } from '../profile/actions'

/** Ends this browser's session and leaves for the sign-in page; a full load, because nothing rendered before is true any more. */
export async function signOut(): Promise<void> {
  await leave({})
  window.location.assign('/sign-in?error=signed_out')
}
