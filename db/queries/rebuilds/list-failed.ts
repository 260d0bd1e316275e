import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { documentPlaces } from './document-places'
import type { CollectionRebuild } from './find-rebuild'

export type FailedDocument = {
  readonly documentId: DocumentId
  readonly title: string
  readonly errorCode: ErrorCode | null
  readonly errorDetail: string | null
  /** Null where it is the document's newest version that failed, as it came. */
  readonly stagedId: RevisionId | null
}

/** Documents that could not be built and keep their old passages, by title. */
export async function listFailed(
  db: Db,
  rebuild: CollectionRebuild,
  params: { readonly limit: number },
): Promise<FailedDocument[]> {
  const rows = await db.execute<FailedDocument>(sql`
    select p.document_id as "documentId", d.title, p.error_code as "errorCode", p.error_detail as "errorDetail",
      case when l.status = 'failed' then null else p.staged_id end as "stagedId"
    from ${documentPlaces(rebuild)} p
    inner join documents d on d.workspace_id = ${rebuild.workspaceId} and d.id = p.document_id
    inner join document_revisions l on l.workspace_id = d.workspace_id and l.id = d.latest_revision_id
    where p.place = 'failed' order by lower(d.title), d.id limit ${params.limit}`)
  return [...rows]
}
