import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { users } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'

export type Person = {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly hasPassword: boolean
  readonly mustChangePassword: boolean
  readonly disabledAt: Date | null
}

/** A person by id, without what only sign-in may see. */
export async function findPerson(db: Db | Tx, userId: UserId): Promise<Person | undefined> {
  const rows = await db.select().from(users).where(eq(users.id, userId))
  const row = rows[0]
  if (row === undefined) return undefined
  const { id, email, name, mustChangePassword, disabledAt } = row
  return { id, email, name, hasPassword: row.passwordHash !== null, mustChangePassword, disabledAt }
}
