import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { memberships, users, workspaces } from '@/db/schema'
import { findUserByEmail } from '@/db/queries/identity/find-user-by-email'
import { newId } from '@/lib/domain/new-id'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'
import { normalizeEmail } from './normalize-email'

/**
 * Makes sure that this e-mail is an admin of the first workspace, creating workspace, person and membership where they are
 * missing. For those who own the machine only: the first start and the command line. A new person has no password yet.
 */
export async function ensureAdmin(
  tx: Tx,
  params: { email: string; now: Date },
): Promise<{ workspaceId: WorkspaceId; userId: UserId }> {
  const email = normalizeEmail(params.email)
  const workspaceId = await ensureWorkspace(tx, params.now)
  const known = await findUserByEmail(tx, email)
  const userId = known?.id ?? newId('user', params.now.getTime())
  if (known === undefined) {
    const name = email.split('@')[0] ?? email
    await tx.insert(users).values({ id: userId, email, name, emailConfirmedAt: params.now, createdAt: params.now })
  }
  const own = and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId))
  const membership = await tx.select({ role: memberships.role }).from(memberships).where(own)
  if (membership.length === 0) {
    await tx.insert(memberships).values({ workspaceId, userId, role: 'admin', createdAt: params.now })
  }
  return { workspaceId, userId }
}

async function ensureWorkspace(tx: Tx, now: Date): Promise<WorkspaceId> {
  const rows = await tx.select({ id: workspaces.id }).from(workspaces).orderBy(asc(workspaces.createdAt)).limit(1)
  if (rows[0] !== undefined) return rows[0].id
  const id = newId('workspace', now.getTime())
  await tx.insert(workspaces).values({ id, name: 'Footnote', createdAt: now })
  return id
}
