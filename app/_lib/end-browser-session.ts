import { signOut } from './auth'

/** Deletes this browser's session and its cookie. */
export async function endBrowserSession(): Promise<void> {
  await signOut({ redirect: false, redirectTo: '/sign-in' })
}
