import { and, desc, eq, gt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { sessions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type SessionListItem = {
  readonly id: string
  readonly userAgent: string | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** The person's own open sessions, last used first. The id is the hash of a secret: it names a session and cannot be used as one. */
export async function listSessions(db: Db, scope: Scope, params: { now: Date }): Promise<SessionListItem[]> {
  return db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, scope.userId), gt(sessions.expiresAt, params.now)))
    .orderBy(desc(sessions.lastSeenAt))
}
