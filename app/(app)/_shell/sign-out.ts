'use server'
import { signOut as endSession } from '@/app/_lib/auth'

/** Ends this browser's session. Safe without a scope: it acts on nothing but the caller's own cookie. */
export async function signOut(): Promise<void> {
  await endSession({ redirectTo: '/sign-in' })
}
