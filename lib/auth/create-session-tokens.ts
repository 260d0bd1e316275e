import type { JWT } from 'next-auth/jwt'
import { findSession } from '@/db/queries/identity/find-session'
import type { UserId } from '@/lib/domain/ids'
import type { AuthContext } from './auth-context'
import { endSession } from './end-session'
import { hashSecret } from './hash-secret'
import { startSession } from './start-session'

/**
 * Auth.js's token hooks over the `sessions` table. At sign-in `onToken` opens a session and keeps its secret in the token, `encode`
 * makes that secret the cookie's whole value, and `decode` finds the row again; a deleted row is a session that is over.
 */
export function createSessionTokens(context: AuthContext, headers: { get(name: string): string | null }) {
  const onToken = async ({ token, user, account }: { token: JWT; user?: { id?: string }; account?: object | null }) => {
    if (!account || user?.id === undefined) return token
    const userId = user.id as UserId
    const secret = await startSession(context, { userId, userAgent: headers.get('user-agent') })
    return { sub: userId, secret }
  }
  const encode = ({ token }: { token?: JWT }): string => (typeof token?.['secret'] === 'string' ? token['secret'] : '')
  const decode = async ({ token }: { token?: string }): Promise<JWT | null> => {
    if (!token) return null
    const row = await findSession(context.db, hashSecret(token))
    const isOpen = row !== undefined && row.expiresAt > context.now() && row.disabledAt === null
    return isOpen ? { sub: row.userId, secret: token } : null
  }
  const onSignOut = async (token: JWT | null | undefined): Promise<void> => {
    if (typeof token?.['secret'] === 'string') await endSession(context, token['secret'])
  }
  return { onToken, encode, decode, onSignOut }
}
