import { and, eq, isNull } from 'drizzle-orm'
import { appendAudit } from '@/db/queries/append-audit'
import { invitations } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'

/** Its link stops working at once. @throws not_found when it was accepted or revoked before */
export async function revokeInvitation({ db, now }: AuthContext, scope: Scope, input: { id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = await tx
      .update(invitations)
      .set({ revokedAt: now() })
      .where(
        and(
          eq(invitations.workspaceId, scope.workspaceId),
          eq(invitations.id, input.id),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
        ),
      )
      .returning({ id: invitations.id })
    if (rows.length === 0) throw new FootnoteError('not_found')
    await appendAudit(tx, scope, { action: 'invitation.revoked', targetKind: 'invitation', targetId: input.id })
  })
}
