import { createDeletion } from '@/db/queries/workspace-deletion/create-deletion'
import { getWorkspaceName } from '@/db/queries/get-workspace-name'
import { confirmPassword } from '@/lib/auth/confirm-password'
import { requireRole } from '@/lib/auth/require-role'
import { undoMs } from '@/lib/domain/document-operation'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueDeletion } from './queue-deletion'

/**
 * Begins the deletion of the whole workspace, which waits for its undo window first. Asks for its name and, of whoever has one, the password: an unlocked screen is not enough.
 * @throws forbidden, workspace_name_wrong, invalid_credentials, too_many_attempts, workspace_deletion_running
 */
export async function requestDeletion(
  runtime: Runtime,
  scope: Scope,
  input: { readonly name: string; readonly password: string; readonly address: string },
): Promise<{ id: string; startsAt: Date }> {
  requireRole(scope, 'admin')
  const name = await getWorkspaceName(runtime.db, scope)
  if (input.name.trim() !== name.trim()) throw new FootnoteError('workspace_name_wrong')
  await confirmPassword(runtime, scope, input)
  const now = runtime.now()
  const startsAt = new Date(now.getTime() + undoMs)
  const id = await createDeletion(runtime.db, scope, { name, startsAt, now })
  if (id === null) throw new FootnoteError('workspace_deletion_running')
  await queueDeletion(runtime, id, startsAt)
  return { id, startsAt }
}
