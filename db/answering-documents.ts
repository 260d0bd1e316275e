import { sql, type SQL } from 'drizzle-orm'
import { chunks, documentRevisions, documents } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Condition on a `documents` row: it has not expired by the day `today` (ISO, UTC), so it may answer. Rights are another question. */
export const documentAnswers = (today: string): SQL =>
  sql`(${documents.expiresAt} is null or ${documents.expiresAt} > ${today}::date)`

/**
 * The same on a `chunks` row alone. What has expired is worked out once per query, from a partial index that holds nothing but documents
 * with a day of expiry, as the lists of chunkIsVisible are; a JSON object, because its keys are found by halving and an array is read
 * through for each row. `not in (select …)` was tried first: with 100 expired documents of 2,600 the planner took half of the passages
 * for gone, left the vector index and sorted all 13,000 (25 ms instead of 7). Figures: docs/decisions/0053-owners-and-dates.md.
 */
export function chunkAnswers(scope: Scope, today: string): SQL {
  const expired = sql`select coalesce(jsonb_object_agg(${documents.id}, 1), '{}') from ${documents}
    where ${documents.workspaceId} = ${scope.workspaceId} and ${documents.expiresAt} is not null and ${documents.expiresAt} <= ${today}::date`
  return sql`not ((${expired}) ? ${chunks.documentId})`
}

/**
 * Condition on a `chunks` row: its revision is not masked, as those of a rebuild are before its switch, and those that it replaced for a moment
 * after it. An object of keys, worked out once per query, for the same reason as above. For a scope that tries a rebuild it is the other way round:
 * what it has built answers, and what it would replace does not.
 */
export function chunkIsUnmasked(scope: Scope): SQL {
  const { workspaceId, id, isMasked } = documentRevisions
  const rebuild = scope.trial?.rebuild
  const masked = sql`select ${id} as id from ${documentRevisions} where ${workspaceId} = ${scope.workspaceId} and ${isMasked}`
  const hidden =
    rebuild === undefined
      ? masked
      : sql`(${masked} except ${builtBy(scope, rebuild, sql`s.id`)}) union all ${builtBy(scope, rebuild, sql`d.active_revision_id`)}`
  return sql`not ((select coalesce(jsonb_object_agg(hidden.id, 1), '{}') from (${hidden}) hidden) ? ${chunks.revisionId})`
}

/** A column of the revisions that a rebuild has built and that wait for its switch. */
const builtBy = ({ workspaceId }: Scope, rebuild: string, column: SQL): SQL => sql`select ${column} as id
  from document_revisions s
  inner join documents d on d.workspace_id = s.workspace_id and d.id = s.document_id and d.active_revision_id is not null
  where s.workspace_id = ${workspaceId} and s.rebuild_id = ${rebuild} and s.is_staged and s.status = 'indexed'`
