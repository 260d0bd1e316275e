import { SignInRefused } from '@/lib/auth/sign-in-refused'
import { signIn } from './auth'

/** Signs in from a server action and sets the session cookie. @throws the FootnoteError that says why not */
export async function signInWith(provider: 'password' | 'link', fields: Record<string, string>): Promise<void> {
  try {
    await signIn(provider, { ...fields, redirect: false, redirectTo: '/' })
  } catch (error) {
    throw error instanceof SignInRefused ? error.reason : error
  }
}
