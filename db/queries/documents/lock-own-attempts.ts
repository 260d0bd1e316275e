import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { RevisionId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { WorkspaceScope } from './workspace-scope'

export type Attempt = { readonly id: RevisionId; readonly attempts: number }

/** Those of the revisions that are still these attempts', locked until the transaction ends. */
export async function lockOwnAttempts(
  tx: Tx,
  scope: WorkspaceScope,
  attempts: readonly Attempt[],
): Promise<Set<RevisionId>> {
  const rows = await tx
    .select({ id: documentRevisions.id, attempts: documentRevisions.attempts })
    .from(documentRevisions)
    .where(
      and(
        eq(documentRevisions.workspaceId, scope.workspaceId),
        inArray(
          documentRevisions.id,
          attempts.map((row) => row.id),
        ),
        eq(documentRevisions.status, 'processing'),
      ),
    )
    .for('update')
  const current = new Map(rows.map((row) => [row.id, row.attempts]))
  return new Set(attempts.filter((row) => current.get(row.id) === row.attempts).map((row) => row.id))
}

/** @throws ingest_cancelled when the revision was deleted or belongs to a later attempt */
export async function assertOwnAttempt(tx: Tx, scope: WorkspaceScope, attempt: Attempt): Promise<void> {
  const own = await lockOwnAttempts(tx, scope, [attempt])
  if (!own.has(attempt.id)) throw new FootnoteError('ingest_cancelled')
}
