import { appendAudit } from '@/db/queries/append-audit'
import { belongsElsewhere } from '@/db/queries/people/belongs-elsewhere'
import { findMember } from '@/db/queries/people/find-member'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'
import { createSignInLink } from './create-sign-in-link'

/**
 * An admin's way to let someone back in who forgot their password: path `/link/<token>`, once, 24 hours. Whoever has the link has the
 * account, so there is none for someone who is in another workspace too: its admin would get in there.
 * @throws not_found, account_disabled, forbidden
 */
export async function handOutSignInLink(
  { db, now }: AuthContext,
  scope: Scope,
  input: { userId: string },
): Promise<{ token: string }> {
  return db.transaction(async (tx) => {
    const member = await findMember(tx, scope, input.userId)
    if (member === undefined) throw new FootnoteError('not_found')
    if (member.disabledAt !== null) throw new FootnoteError('account_disabled')
    if (await belongsElsewhere(tx, scope, member.id)) {
      const detail =
        'This person belongs to another workspace, too. They sign in with their password or by single sign-on.'
      throw new FootnoteError('forbidden', { detail })
    }
    const token = await createSignInLink(tx, { userId: member.id, now: now() })
    await appendAudit(tx, scope, { action: 'sign-in-link.created', targetKind: 'user', targetId: member.id })
    return { token }
  })
}
