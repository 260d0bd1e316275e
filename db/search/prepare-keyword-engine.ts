import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Kept as the index's comment: an index with another was written with packed segments, or over words that were all stemmed as English. */
const written = 'segments: plain; words: by language'

/**
 * Creates the BM25 index where the server has pg_textsearch loaded. Not a migration, because servers differ. Only active
 * chunks are in it, so that replaced revisions neither take up its top ranks nor count in its statistics. An index from
 * before is made anew once, about a second for 13,000 passages; both at once would not do, since the planner takes either.
 */
export async function prepareKeywordEngine(tx: Tx): Promise<void> {
  const rows = await tx.execute(sql`
    select 1 from pg_available_extensions
    where name = 'pg_textsearch' and current_setting('shared_preload_libraries') like '%pg_textsearch%'`)
  if (rows.length === 0) return
  await tx.execute(sql`create extension if not exists pg_textsearch`)
  const [index] = await tx.execute<{ comment: string | null }>(sql`
    select obj_description(oid, 'pg_class') as comment from pg_class where relname = 'chunks_bm25' and relkind = 'i'`)
  if (index?.comment === written) return
  await tx.execute(sql`drop index if exists chunks_bm25`)
  await tx.execute(sql`
    create index chunks_bm25 on chunks using bm25 (keywords)
    with (text_config = 'simple', k1 = 1.2, b = 0.75) where is_active`)
  await tx.execute(sql.raw(`comment on index chunks_bm25 is '${written}'`))
}
