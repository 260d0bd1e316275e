import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { documentAnswers } from '@/db/answering-documents'
import { documents } from '@/db/schema'
import { isNoAttachment } from '@/db/visible-documents'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'

export type ComparedDocument = { readonly id: DocumentId; readonly revisionId: RevisionId; readonly title: string }

/** Every document of the workspace that may answer today, by id. For the worker: what it finds is shown by the rights of who looks. */
export async function listComparedDocuments(
  db: Db,
  scope: WorkspaceScope,
  params: { today: string },
): Promise<ComparedDocument[]> {
  return db
    .select({ id: documents.id, revisionId: sql<RevisionId>`${documents.activeRevisionId}`, title: documents.title })
    .from(documents)
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        isNotNull(documents.activeRevisionId),
        documentAnswers(params.today),
        isNoAttachment,
      ),
    )
    .orderBy(asc(documents.id))
}
