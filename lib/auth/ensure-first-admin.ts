import { and, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { accounts, memberships, users } from '@/db/schema'
import { appendAudit } from '@/db/queries/append-audit'
import type { Env } from '@/lib/config/env'
import { createSignInLink } from './create-sign-in-link'
import { ensureAdmin } from './ensure-admin'

/**
 * Sees to it that someone can get in. While no admin has a password or a single sign-on account, each start makes
 * FOOTNOTE_ADMIN_EMAIL an admin of the first workspace and hands out a fresh sign-in link; after that, nothing is done.
 * @returns the link's token (path `/link/<token>`, once, 24 hours) to be printed, or null
 */
export async function ensureFirstAdmin(context: {
  readonly db: Db
  readonly env: Pick<Env, 'FOOTNOTE_ADMIN_EMAIL'>
  readonly now: () => Date
}): Promise<{ email: string; token: string } | null> {
  const now = context.now()
  return context.db.transaction(async (tx) => {
    if (await someAdminCanSignIn(tx)) return null
    const email = context.env.FOOTNOTE_ADMIN_EMAIL
    const { workspaceId, userId } = await ensureAdmin(tx, { email, now })
    await tx
      .update(memberships)
      .set({ role: 'admin' })
      .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId)))
    const token = await createSignInLink(tx, { userId, now })
    const entry = { action: 'sign-in-link.created', targetKind: 'user', targetId: userId, detail: { by: 'start' } }
    await appendAudit(tx, { workspaceId, userId }, entry)
    return { email, token }
  })
}

async function someAdminCanSignIn(tx: Tx): Promise<boolean> {
  const rows = await tx
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(accounts, eq(accounts.userId, users.id))
    .where(
      and(
        eq(memberships.role, 'admin'),
        isNull(users.disabledAt),
        or(isNotNull(users.passwordHash), isNotNull(accounts.subject)),
      ),
    )
    .limit(1)
  return rows.length > 0
}
