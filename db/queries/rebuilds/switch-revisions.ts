import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentPlaces } from './document-places'
import type { CollectionRebuild } from './find-rebuild'
import { repinVerified } from './repin-verified'

/** Revisions of a rebuild that are, or were, switched over to; joins as `s`. */
const switched = (rebuild: CollectionRebuild): SQL => sql`s.workspace_id = ${rebuild.workspaceId}
  and s.rebuild_id = ${rebuild.id} and not s.is_staged`

/**
 * Makes all complete staged revisions of a rebuild the active ones: a few statements over the whole collection, whatever its size, in the
 * caller's transaction, which holds the rebuild and its collection. Only documents and revisions are written: the flags of the passages were
 * set before (activateStaged) and are taken off afterwards (settleMasked), because each costs the keyword index a millisecond. Figures of what it takes: docs/decisions/0067-whole-collection-rebuild.md.
 * @returns how many documents
 */
export async function switchRevisions(tx: Tx, rebuild: CollectionRebuild, params: { now: Date }): Promise<number> {
  const { workspaceId } = rebuild
  await lockDocumentsOf(tx, rebuild)
  await tx.execute(sql`
    update document_revisions s set is_staged = false, is_masked = false,
      number = 1 + (select max(o.number) from document_revisions o
        where o.workspace_id = s.workspace_id and o.document_id = s.document_id),
      rebuilt = s.rebuilt || jsonb_build_object('before', jsonb_build_object(
        'title', d.title, 'documentDate', d.document_date, 'metadata', d.metadata))
    from documents d
    where s.workspace_id = ${workspaceId} and d.workspace_id = ${workspaceId} and d.id = s.document_id
      and s.id in (select staged_id from ${documentPlaces(rebuild)} p where place = 'ready')`)
  await tx.execute(sql`
    update document_revisions o set is_masked = true from document_revisions s
    where ${switched(rebuild)} and o.workspace_id = ${workspaceId} and o.id = s.rebuilt->>'replaces'`)
  const rows = await tx.execute(sql`
    update documents d set active_revision_id = s.id,
      latest_revision_id = case when d.latest_revision_id = s.rebuilt->>'replaces' then s.id else d.latest_revision_id end,
      title = case when d.title_is_given then d.title else s.rebuilt->'after'->>'title' end,
      metadata = (s.rebuilt->'after'->'metadata') || d.metadata,
      document_date = coalesce(d.document_date, s.rebuilt->'after'->>'documentDate'),
      updated_at = ${params.now.toISOString()}::timestamptz
    from document_revisions s
    where ${switched(rebuild)} and d.workspace_id = ${workspaceId} and d.id = s.document_id
    returning d.id`)
  await activateRest(tx, rebuild, sql`s.id`)
  await repinVerified(tx, rebuild, { to: 'built' })
  return rows.length
}

/**
 * The way back: documents that still show what the rebuild made active show what they showed before. One that got a new version since, or
 * lies elsewhere by now, is left as it is. @returns how many documents
 */
export async function switchRevisionsBack(tx: Tx, rebuild: CollectionRebuild, params: { now: Date }): Promise<number> {
  const { workspaceId } = rebuild
  await lockDocumentsOf(tx, rebuild)
  await tx.execute(sql`
    update document_revisions r set is_masked = (r.id = s.id)
    from document_revisions s
    inner join documents d on d.workspace_id = s.workspace_id and d.id = s.document_id
      and d.active_revision_id = s.id and d.collection_id = ${rebuild.collectionId}
    where ${switched(rebuild)} and r.workspace_id = ${workspaceId} and r.id in (s.id, s.rebuilt->>'replaces')`)
  const unchanged = (now: SQL, made: SQL, before: SQL): SQL =>
    sql`case when ${now} is not distinct from ${made} then ${before} else ${now} end`
  const rows = await tx.execute(sql`
    update documents d set active_revision_id = s.rebuilt->>'replaces',
      latest_revision_id = case when d.latest_revision_id = s.id then s.rebuilt->>'replaces' else d.latest_revision_id end,
      title = ${unchanged(sql`d.title`, sql`s.rebuilt->'after'->>'title'`, sql`s.rebuilt->'before'->>'title'`)},
      metadata = ${unchanged(
        sql`d.metadata`,
        sql`(s.rebuilt->'after'->'metadata') || (s.rebuilt->'before'->'metadata')`,
        sql`s.rebuilt->'before'->'metadata'`,
      )},
      document_date = ${unchanged(
        sql`d.document_date`,
        sql`coalesce(s.rebuilt->'before'->>'documentDate', s.rebuilt->'after'->>'documentDate')`,
        sql`s.rebuilt->'before'->>'documentDate'`,
      )},
      updated_at = ${params.now.toISOString()}::timestamptz
    from document_revisions s
    where ${switched(rebuild)} and d.workspace_id = ${workspaceId} and d.id = s.document_id
      and d.active_revision_id = s.id and d.collection_id = ${rebuild.collectionId}
    returning d.id`)
  await activateRest(tx, rebuild, sql`s.rebuilt->>'replaces'`)
  await repinVerified(tx, rebuild, { to: 'replaced' })
  return rows.length
}

/** Passages of what is active now whose flag was not set before: hardly ever any, and none of them may be missed. */
async function activateRest(tx: Tx, rebuild: CollectionRebuild, revision: SQL): Promise<void> {
  await tx.execute(sql`
    update chunks c set is_active = true from document_revisions s
    inner join documents d on d.workspace_id = s.workspace_id and d.id = s.document_id
    where ${switched(rebuild)} and c.workspace_id = ${rebuild.workspaceId} and c.revision_id = ${revision}
      and d.active_revision_id = ${revision} and not c.is_active`)
}

/** In the order of their ids, as everywhere, so that nobody waits in a circle. */
async function lockDocumentsOf(tx: Tx, rebuild: CollectionRebuild): Promise<void> {
  await tx.execute(sql`
    select 1 from documents d where d.workspace_id = ${rebuild.workspaceId} and d.collection_id = ${rebuild.collectionId}
    order by d.id for update`)
}
