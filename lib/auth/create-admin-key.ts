import { findMembership } from '@/db/queries/identity/find-membership'
import { findUserByEmail } from '@/db/queries/identity/find-user-by-email'
import type { AuthContext } from './auth-context'
import { createApiKey } from './create-api-key'
import { ensureAdmin } from './ensure-admin'

/**
 * A key for the person with this e-mail; where there is no such person, for a new admin of the first workspace. For the command line
 * only: who can run it owns the machine. Someone who exists keeps their role, and the key acts with it.
 */
export async function createAdminKey(
  context: AuthContext,
  input: { email: string; name: string },
): Promise<{ id: string; key: string }> {
  const known = await findUserByEmail(context.db, input.email)
  const membership = known && (await findMembership(context.db, { userId: known.id, workspaceId: null }))
  const owner =
    known && membership
      ? { workspaceId: membership.workspaceId, userId: known.id }
      : await context.db.transaction((tx) => ensureAdmin(tx, { email: input.email, now: context.now() }))
  return createApiKey(context, owner, { name: input.name })
}
