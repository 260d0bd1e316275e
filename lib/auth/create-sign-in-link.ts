import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { signInLinks } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import { hashSecret } from './hash-secret'
import { newSecret } from './new-secret'

export const linkHours = 24

/** A link that signs one person in, once, within a day. Older unused links of that person stop working. @returns its token */
export async function createSignInLink(db: Db | Tx, params: { userId: UserId; now: Date }): Promise<string> {
  const token = newSecret()
  await db.delete(signInLinks).where(and(eq(signInLinks.userId, params.userId), isNull(signInLinks.usedAt)))
  await db.insert(signInLinks).values({
    tokenHash: hashSecret(token),
    userId: params.userId,
    expiresAt: new Date(params.now.getTime() + linkHours * 60 * 60 * 1000),
    createdAt: params.now,
  })
  return token
}
