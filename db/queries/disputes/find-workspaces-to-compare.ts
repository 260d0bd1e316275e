import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { documentAnswers } from '@/db/answering-documents'
import type { Db } from '@/db/client'
import { disputeScans, documents } from '@/db/schema'
import { isNoAttachment } from '@/db/visible-documents'
import { documentsFingerprint } from './fingerprint-documents'

/** A comparison may take this share of the time: after one of a minute there is none for twenty. */
const restsPerScan = 20

/**
 * Workspaces in which other texts may answer than when they were last compared, nothing is being read in, and the last comparison is long enough
 * ago for what it took. Takes no Scope: the worker's housekeeping, ids only.
 */
export function findWorkspacesToCompare(db: Db, params: { now: Date; today: string }) {
  const scan = disputeScans
  const rested = sql`${scan.finishedAt} + (${scan.finishedAt} - ${scan.startedAt}) * ${restsPerScan}::int <= ${params.now.toISOString()}::timestamptz`
  return db
    .select({ workspaceId: documents.workspaceId })
    .from(documents)
    .leftJoin(scan, eq(scan.workspaceId, documents.workspaceId))
    .where(and(isNotNull(documents.activeRevisionId), documentAnswers(params.today), isNoAttachment))
    .groupBy(documents.workspaceId, scan.fingerprint, scan.finishedAt, scan.startedAt)
    .having(
      and(
        sql`${documentsFingerprint} is distinct from ${scan.fingerprint}`,
        sql`(${scan.finishedAt} is null or ${rested})`,
        sql`not exists (select 1 from document_revisions r where r.workspace_id = ${documents.workspaceId} and r.status in ('queued', 'processing'))`,
      ),
    )
}
