import { and, eq, ne } from 'drizzle-orm'
import { sessions, users } from '@/db/schema'
import { appendAudit } from '@/db/queries/append-audit'
import { findMembership } from '@/db/queries/identity/find-membership'
import { findPerson } from '@/db/queries/identity/find-person'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'
import { hashPassword } from './hash-password'
import type { Caller } from './identify-caller'
import { requireStrongPassword } from './require-strong-password'

/**
 * Sets the caller's password and, where given, name. Every other session of theirs ends: whoever changes a password wants the
 * others out. @throws weak_password, not_signed_in
 */
export async function choosePassword(
  { db }: AuthContext,
  caller: Caller,
  input: { password: string; name?: string },
): Promise<void> {
  const person = await findPerson(db, caller.userId)
  if (person === undefined || caller.sessionId === null) throw new FootnoteError('not_signed_in')
  requireStrongPassword(input.password, person.email)
  const passwordHash = await hashPassword(input.password)
  const { userId, sessionId } = caller
  await db.transaction(async (tx) => {
    await tx
      .update(users)
      .set({ passwordHash, mustChangePassword: false, ...(input.name !== undefined && { name: input.name }) })
      .where(eq(users.id, userId))
    await tx.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId)))
    const membership = await findMembership(tx, caller)
    if (membership === undefined) return
    const actor = { workspaceId: membership.workspaceId, userId }
    await appendAudit(tx, actor, { action: 'password.changed', targetKind: 'user', targetId: userId })
  })
}
