import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { sessions, users } from '@/db/schema'
import { membershipOf, type Membership } from './find-membership'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'

export type SessionRow = {
  readonly id: string
  readonly userId: UserId
  readonly workspaceId: WorkspaceId | null
  readonly expiresAt: Date
  readonly lastSeenAt: Date
  readonly disabledAt: Date | null
  readonly mustChangePassword: boolean
  readonly membership: Membership | null
}

/** The session behind a cookie, by the SHA-256 of its secret. Runs before there is a Scope: it is what a Scope is made from. */
export async function findSession(db: Db | Tx, id: string): Promise<SessionRow | undefined> {
  const rows = await db
    .select({
      id: sessions.id,
      userId: sessions.userId,
      workspaceId: sessions.workspaceId,
      expiresAt: sessions.expiresAt,
      lastSeenAt: sessions.lastSeenAt,
      disabledAt: users.disabledAt,
      mustChangePassword: users.mustChangePassword,
      membership: membershipOf(sessions.userId, sessions.workspaceId),
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.id, id))
  return rows[0]
}
