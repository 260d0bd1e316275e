import { and, eq } from 'drizzle-orm'
import { appendAudit } from '@/db/queries/append-audit'
import { countOtherAdmins } from '@/db/queries/people/count-other-admins'
import { findMember } from '@/db/queries/people/find-member'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { memberships } from '@/db/schema'
import type { Role, Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'

/** Gives a person another role, from their next request on. @throws not_found, last_admin */
export async function changeRole(
  { db }: AuthContext,
  scope: Scope,
  input: { userId: string; role: Role },
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockWorkspace(tx, scope)
    const member = await findMember(tx, scope, input.userId)
    if (member === undefined) throw new FootnoteError('not_found')
    if (member.role === input.role) return
    const losesAdmin = member.role === 'admin'
    if (losesAdmin && (await countOtherAdmins(tx, scope, member.id)) === 0) throw new FootnoteError('last_admin')
    await tx
      .update(memberships)
      .set({ role: input.role })
      .where(and(eq(memberships.workspaceId, scope.workspaceId), eq(memberships.userId, member.id)))
    await appendAudit(tx, scope, {
      action: 'person.role-changed',
      targetKind: 'user',
      targetId: member.id,
      detail: { from: member.role, to: input.role },
    })
  })
}
