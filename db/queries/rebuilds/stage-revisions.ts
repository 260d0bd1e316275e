import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { RebuildId, RevisionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { documentPlaces } from './document-places'
import { dropStagedRevisions } from './drop-staged-revisions'
import { lockRebuild } from './lock-rebuild'

type File = Pick<
  typeof documentRevisions.$inferInsert,
  'documentId' | 'blobHash' | 'fileName' | 'mediaType' | 'bytes'
> & { readonly activeId: RevisionId }

type Params = { readonly rebuildId: RebuildId; readonly limit: number; readonly now: Date }

/** While a rebuild goes on, also after its check: what comes then has to be built as well. */
export const goingStatuses = ['building', 'ready', 'stopped'] as const

/**
 * Makes staged revisions for the next documents of a rebuild that have none, of the file that is active, and removes those whose document was
 * changed, moved or taken over since. The document's row is locked: one that is deleted at this moment leaves no staged revision behind.
 * @returns the revisions to queue @throws not_found, conflict
 */
export function stageRevisions(db: Db, scope: Scope, params: Params): Promise<RevisionId[]> {
  const { rebuildId, limit, now } = params
  return db.transaction(async (tx) => {
    const rebuild = await lockRebuild(tx, scope, { rebuildId, statuses: goingStatuses })
    const kept = sql`select staged_id from ${documentPlaces(rebuild)} p where staged_id is not null`
    await dropStagedRevisions(tx, scope, {
      where: sql`${eq(documentRevisions.rebuildId, rebuildId)} and ${documentRevisions.id} not in (${kept})`,
      limit,
    })
    const files = await tx.execute<File>(sql`
      select d.id as "documentId", a.id as "activeId", a.blob_hash as "blobHash", a.file_name as "fileName",
        a.media_type as "mediaType", a.bytes::float8 as bytes
      from documents d
      inner join document_revisions a on a.workspace_id = d.workspace_id and a.id = d.active_revision_id
      where d.workspace_id = ${scope.workspaceId}
        and d.id in (select document_id from ${documentPlaces(rebuild)} p where place = 'unstaged')
        and not exists (select 1 from document_revisions o
          where o.workspace_id = d.workspace_id and o.document_id = d.id and o.number = 0)
      order by d.id limit ${limit}
      for update of d skip locked`)
    if (files.length === 0) return []
    const rows = [...files].map(({ activeId, ...file }) => ({
      ...file,
      workspaceId: scope.workspaceId,
      id: newId('revision'),
      number: 0,
      rebuildId,
      isStaged: true,
      isMasked: true,
      rebuilt: { replaces: activeId },
      heartbeatAt: now,
      createdBy: rebuild.createdBy,
      createdAt: now,
    }))
    await tx.insert(documentRevisions).values(rows)
    return rows.map(({ id }) => id)
  })
}
