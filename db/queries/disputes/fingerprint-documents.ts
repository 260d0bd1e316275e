import { and, eq, isNotNull, sql, type SQL } from 'drizzle-orm'
import { documentAnswers } from '@/db/answering-documents'
import type { Db } from '@/db/client'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { documents } from '@/db/schema'
import { isNoAttachment } from '@/db/visible-documents'

/** An aggregate over `documents`: the same while the same revisions may answer under the same titles. */
export const documentsFingerprint: SQL<string> = sql<string>`md5(coalesce(string_agg(${documents.activeRevisionId} || ' ' || ${documents.title}, E'\n' order by ${documents.id}), ''))`

/** Which texts a comparison of all documents would read today. */
export async function fingerprintDocuments(db: Db, scope: WorkspaceScope, params: { today: string }): Promise<string> {
  const [row] = await db
    .select({ fingerprint: documentsFingerprint })
    .from(documents)
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        isNotNull(documents.activeRevisionId),
        documentAnswers(params.today),
        isNoAttachment,
      ),
    )
  return row?.fingerprint ?? ''
}
