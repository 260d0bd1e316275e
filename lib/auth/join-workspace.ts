import { eq } from 'drizzle-orm'
import { findOpenInvitation } from '@/db/queries/identity/find-open-invitation'
import { findPerson } from '@/db/queries/identity/find-person'
import { sessions } from '@/db/schema'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'
import { hashSecret } from './hash-secret'
import type { Caller } from './identify-caller'
import { joinByInvitation } from './join-by-invitation'

/**
 * Accepts an invitation as the person who is signed in; their session then is in the new workspace.
 * @throws invitation_expired, not_signed_in, forbidden when the invitation names someone else
 */
export async function joinWorkspace({ db, now }: AuthContext, caller: Caller, input: { token: string }): Promise<void> {
  const at = now()
  const person = await findPerson(db, caller.userId)
  if (person === undefined || caller.sessionId === null) throw new FootnoteError('not_signed_in')
  const invitation = await findOpenInvitation(db, { now: at, tokenHash: hashSecret(input.token) })
  if (invitation === undefined) throw new FootnoteError('invitation_expired')
  if (invitation.email !== null && invitation.email !== person.email) {
    const detail = 'This invitation is for another e-mail. Sign out first, then open the link again.'
    throw new FootnoteError('forbidden', { detail })
  }
  const { sessionId } = caller
  await db.transaction(async (tx) => {
    await joinByInvitation(tx, { invitation, userId: person.id, now: at })
    await tx.update(sessions).set({ workspaceId: invitation.workspaceId }).where(eq(sessions.id, sessionId))
  })
}
