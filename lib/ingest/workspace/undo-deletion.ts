import { cancelDeletion } from '@/db/queries/workspace-deletion/cancel-deletion'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Takes the workspace's deletion back while it has not begun. @throws forbidden, workspace_deletion_begun */
export async function undoDeletion(runtime: Runtime, scope: Scope): Promise<void> {
  requireRole(scope, 'admin')
  const isUndone = await cancelDeletion(runtime.db, scope, { now: runtime.now() })
  if (!isUndone) throw new FootnoteError('workspace_deletion_begun')
}
