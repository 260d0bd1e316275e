import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { documentRevisions } from '@/db/schema'
import type { RevisionId } from '@/lib/domain/ids'

/** The text of a revision, for the worker; empty when it is gone or has none. */
export async function readMinedText(
  db: Db,
  scope: WorkspaceScope,
  params: { revisionId: RevisionId },
): Promise<string> {
  const [row] = await db
    .select({ text: documentRevisions.text })
    .from(documentRevisions)
    .where(and(eq(documentRevisions.workspaceId, scope.workspaceId), eq(documentRevisions.id, params.revisionId)))
  return row?.text ?? ''
}
