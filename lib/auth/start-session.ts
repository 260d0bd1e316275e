import { lt } from 'drizzle-orm'
import { sessions } from '@/db/schema'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'
import type { AuthContext } from './auth-context'
import { hashSecret } from './hash-secret'
import { newSecret } from './new-secret'
import { sessionMaxAgeSeconds } from './session-cookie'

/** Opens a session. @returns the secret for the cookie; only its SHA-256 is stored. Clears out sessions that have ended by themselves. */
export async function startSession(
  { db, now }: AuthContext,
  input: { userId: UserId; workspaceId?: WorkspaceId; userAgent: string | null },
): Promise<string> {
  const secret = newSecret()
  const at = now()
  await db.delete(sessions).where(lt(sessions.expiresAt, at))
  await db.insert(sessions).values({
    id: hashSecret(secret),
    userId: input.userId,
    workspaceId: input.workspaceId ?? null,
    userAgent: input.userAgent?.slice(0, 300) ?? null,
    expiresAt: new Date(at.getTime() + sessionMaxAgeSeconds * 1000),
    lastSeenAt: at,
    createdAt: at,
  })
  return secret
}
