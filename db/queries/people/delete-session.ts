import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { sessions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Ends one of the person's own sessions. @returns whether there was one */
export async function deleteSession(db: Db, scope: Scope, sessionId: string): Promise<boolean> {
  const rows = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, scope.userId), eq(sessions.id, sessionId)))
    .returning({ id: sessions.id })
  return rows.length > 0
}
