import { appendAudit } from '@/db/queries/append-audit'
import { findGroups } from '@/db/queries/people/find-groups'
import { invitations } from '@/db/schema'
import { newId } from '@/lib/domain/new-id'
import type { Role, Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'
import { hashSecret } from './hash-secret'
import { newSecret } from './new-secret'

export const invitationDays = 7

/**
 * An invitation that one person can accept within seven days. Nothing is mailed: the admin hands on the link `/invite/<token>`,
 * which is shown once. With an e-mail, only that e-mail can be registered by it. @throws not_found for an unknown group
 */
export async function createInvitation(
  { db, now }: AuthContext,
  scope: Scope,
  input: { email: string | null; role: Role; groupIds: readonly string[] },
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const at = now()
  const token = newSecret()
  const id = newId('invitation', at.getTime())
  const expiresAt = new Date(at.getTime() + invitationDays * 24 * 60 * 60 * 1000)
  await db.transaction(async (tx) => {
    const found = await findGroups(tx, scope, input.groupIds)
    if (found.length !== new Set(input.groupIds).size) throw new FootnoteError('not_found')
    await tx.insert(invitations).values({
      workspaceId: scope.workspaceId,
      id,
      tokenHash: hashSecret(token),
      email: input.email,
      role: input.role,
      groupIds: found.map((group) => group.id),
      createdBy: scope.userId,
      expiresAt,
      createdAt: at,
    })
    const entry = { action: 'invitation.created', targetKind: 'invitation', targetId: id, detail: { role: input.role } }
    await appendAudit(tx, scope, entry)
  })
  return { id, token, expiresAt }
}
