import { and, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documents, glossaryScans } from '@/db/schema'
import { isUnread, ofScan } from './list-documents-to-mine'

/** Workspaces with documents that were not looked through for terms, and in which nothing is being read in. No Scope: the worker's housekeeping, ids only. */
export function findWorkspacesToMine(db: Db) {
  return db
    .selectDistinct({ workspaceId: documents.workspaceId })
    .from(documents)
    .leftJoin(glossaryScans, ofScan)
    .where(
      and(
        isUnread,
        sql`not exists (select 1 from document_revisions r where r.workspace_id = ${documents.workspaceId} and r.status in ('queued', 'processing'))`,
      ),
    )
}
