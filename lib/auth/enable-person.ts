import { eq } from 'drizzle-orm'
import { appendAudit } from '@/db/queries/append-audit'
import { findMember } from '@/db/queries/people/find-member'
import { users } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'

/** Lets a disabled person in again; they sign in anew. @throws not_found */
export async function enablePerson({ db }: AuthContext, scope: Scope, input: { userId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const member = await findMember(tx, scope, input.userId)
    if (member === undefined) throw new FootnoteError('not_found')
    await tx.update(users).set({ disabledAt: null }).where(eq(users.id, member.id))
    await appendAudit(tx, scope, { action: 'person.enabled', targetKind: 'user', targetId: member.id })
  })
}
