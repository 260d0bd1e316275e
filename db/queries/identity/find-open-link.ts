import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { signInLinks, users } from '@/db/schema'

/** Whom a sign-in link that still works would sign in. */
export async function findOpenLink(
  db: Db,
  params: { tokenHash: string; now: Date },
): Promise<{ email: string } | undefined> {
  const rows = await db
    .select({ email: users.email })
    .from(signInLinks)
    .innerJoin(users, eq(users.id, signInLinks.userId))
    .where(
      and(
        eq(signInLinks.tokenHash, params.tokenHash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, params.now),
      ),
    )
  return rows[0]
}
