import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  readonly collectionId: CollectionId
  readonly chunkerVersion: string
  readonly parserVersion: string
}

/** How many documents of a collection answer from passages of another cut, or of an older parser; one can be both. For admins. */
export async function countToRebuild(
  db: Db,
  scope: Scope,
  params: Params,
): Promise<{ all: number; cutOtherwise: number; olderParser: number }> {
  const rows = await db.execute<{ all: number; cutOtherwise: number; olderParser: number }>(sql`
    select count(*)::int as "all", (count(*) filter (where is_cut))::int as "cutOtherwise", (count(*) filter (where is_old))::int as "olderParser"
    from (
      select a.chunker_version is distinct from ${params.chunkerVersion} as is_cut,
        a.parser_version is distinct from ${params.parserVersion} as is_old
      from documents d
      inner join ${collections} on ${collections.workspaceId} = d.workspace_id and ${collections.id} = d.collection_id
      inner join document_revisions a on a.workspace_id = d.workspace_id and a.id = d.active_revision_id
      where d.collection_id = ${params.collectionId} and ${collectionIsVisible(scope)}
    ) one where is_cut or is_old`)
  return rows[0] ?? { all: 0, cutOtherwise: 0, olderParser: 0 }
}
