import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { valueList } from './value-list'
import type { ChunkId, WorkspaceId } from '@/lib/domain/ids'

export type KeywordRow = { readonly workspaceId: WorkspaceId; readonly id: ChunkId }

/**
 * Adds chunks, which must have been inserted already, to the sql-bm25 engine's index. Under pg_textsearch the server's own
 * index follows the table and the statement does nothing (its condition is checked once, before any row).
 */
export async function indexKeywords(tx: Db | Tx, rows: readonly KeywordRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  await tx.execute(sql`
    with words as (
      select c.id, w.stem, w.frequency, sum(w.frequency) over (partition by c.id) as length
      from chunks c, keyword_entries(c.language, coalesce(c.segmented_text, c.search_text)) w
      where not exists (select 1 from pg_class where relname = 'chunks_bm25')
        and c.workspace_id = ${first.workspaceId} and c.id in ${valueList(rows.map((row) => row.id))}
    )
    insert into keyword_postings (workspace_id, term, chunk_id, frequency, length)
    select ${first.workspaceId}, stem, id, frequency, length from words
    union all
    select ${first.workspaceId}, '', id, 0, max(length) from words group by id
    order by 2, 3
    on conflict do nothing`)
}
