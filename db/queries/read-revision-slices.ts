import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** UTF-16 code units into the revision's text, end exclusive. */
export type RevisionSlice = { readonly revisionId: RevisionId; readonly charStart: number; readonly charEnd: number }

type Row = { position: number; slice: string | null; prefix: string | null }

/**
 * Reads pieces of revision texts without moving the whole texts. Postgres counts code points and our offsets count UTF-16 units:
 * they agree unless a character beyond the basic plane stands before the end, and only then is the text up to there moved and cut here.
 * @returns one text per slice, in order; null where the scope may not see the revision or it has no text
 */
export async function readRevisionSlices(
  db: Db,
  scope: Scope,
  slices: readonly RevisionSlice[],
): Promise<(string | null)[]> {
  if (slices.length === 0) return []
  const wanted = JSON.stringify(slices.map((slice, position) => ({ ...slice, position })))
  const rows = await db.execute<Row>(sql`
    select wanted.position,
      case when prefix.is_plain then substr(${documentRevisions.text}, wanted."charStart" + 1, wanted."charEnd" - wanted."charStart") end as slice,
      case when not prefix.is_plain then substr(${documentRevisions.text}, 1, wanted."charEnd") end as prefix
    from jsonb_to_recordset(${wanted}::jsonb) as wanted("revisionId" text, "charStart" int, "charEnd" int, position int)
    join ${documentRevisions} on ${documentRevisions.workspaceId} = ${scope.workspaceId} and ${documentRevisions.id} = wanted."revisionId"
    join ${documents} on ${documents.workspaceId} = ${scope.workspaceId} and ${documents.id} = ${documentRevisions.documentId}
    join ${collections} on ${collections.workspaceId} = ${scope.workspaceId} and ${collections.id} = ${documents.collectionId}
    cross join lateral (
      select substr(${documentRevisions.text}, 1, wanted."charEnd") !~ '[\U00010000-\U0010FFFF]' as is_plain
    ) as prefix
    where ${documentIsVisible(scope)}`)
  const found = new Map(rows.map((row) => [row.position, row]))
  return slices.map(({ charStart, charEnd }, position) => {
    const row = found.get(position)
    return row?.slice ?? row?.prefix?.slice(charStart, charEnd) ?? null
  })
}
