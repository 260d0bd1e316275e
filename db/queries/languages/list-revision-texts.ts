import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunks, documentRevisions } from '@/db/schema'
import type { RevisionId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** Indexed revisions in the order of their ids, a page at a time; `after` is the last of the page before, or ''. */
export function listIndexedRevisions(db: Db, scope: WorkspaceScope, params: { after: string; limit: number }) {
  return db
    .select({ id: documentRevisions.id })
    .from(documentRevisions)
    .where(
      and(
        eq(documentRevisions.workspaceId, scope.workspaceId),
        eq(documentRevisions.status, 'indexed'),
        gt(documentRevisions.id, params.after as RevisionId),
      ),
    )
    .orderBy(asc(documentRevisions.id))
    .limit(params.limit)
}

/** The passages of a revision in order: `searchText` with the header, `text` without. */
export async function listRevisionTexts(db: Db, scope: WorkspaceScope, params: { revisionId: RevisionId }) {
  const rows = await db
    .select({ id: chunks.id, searchText: chunks.searchText, context: chunks.context, language: chunks.language })
    .from(chunks)
    .where(and(eq(chunks.workspaceId, scope.workspaceId), eq(chunks.revisionId, params.revisionId)))
    .orderBy(asc(chunks.ordinal))
  return rows.map(({ context, ...row }) => ({ ...row, text: row.searchText.slice(context.length + 1) }))
}
