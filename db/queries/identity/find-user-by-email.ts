import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { users } from '@/db/schema'

export type UserRow = typeof users.$inferSelect

/** For sign-in only: carries the password hash. `email` in lower case. */
export async function findUserByEmail(db: Db | Tx, email: string): Promise<UserRow | undefined> {
  const rows = await db.select().from(users).where(eq(users.email, email))
  return rows[0]
}
