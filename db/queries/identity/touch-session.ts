import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { sessions } from '@/db/schema'

/** Moves a session's end ahead. */
export async function touchSession(
  db: Db | Tx,
  id: string,
  params: { lastSeenAt: Date; expiresAt: Date },
): Promise<void> {
  await db.update(sessions).set(params).where(eq(sessions.id, id))
}
