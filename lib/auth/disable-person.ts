import { eq } from 'drizzle-orm'
import { appendAudit } from '@/db/queries/append-audit'
import { countOtherAdmins } from '@/db/queries/people/count-other-admins'
import { findMember } from '@/db/queries/people/find-member'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { sessions, users } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'

/**
 * Shuts a person out: sessions end, API keys and sign-in stop working at the next request. What they made stays. Can be undone
 * with enablePerson. @throws not_found, last_admin
 */
export async function disablePerson({ db, now }: AuthContext, scope: Scope, input: { userId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    await lockWorkspace(tx, scope)
    const member = await findMember(tx, scope, input.userId)
    if (member === undefined) throw new FootnoteError('not_found')
    if (member.role === 'admin' && (await countOtherAdmins(tx, scope, member.id)) === 0) {
      throw new FootnoteError('last_admin')
    }
    await tx.update(users).set({ disabledAt: now() }).where(eq(users.id, member.id))
    await tx.delete(sessions).where(eq(sessions.userId, member.id))
    await appendAudit(tx, scope, { action: 'person.disabled', targetKind: 'user', targetId: member.id })
  })
}
