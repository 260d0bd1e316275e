import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Kept as the index's comment: an index without it was written with packed segments, which cannot be read in every case. */
const plainSegments = 'segments: plain'

/**
 * Creates the BM25 index where the server has pg_textsearch loaded. Not a migration, because servers differ. Only active
 * chunks are in it, so that replaced revisions neither take up its top ranks nor count in its statistics. An index of
 * packed segments is written anew once: a second for 13,000 passages.
 */
export async function prepareKeywordEngine(tx: Tx): Promise<void> {
  const rows = await tx.execute(sql`
    select 1 from pg_available_extensions
    where name = 'pg_textsearch' and current_setting('shared_preload_libraries') like '%pg_textsearch%'`)
  if (rows.length === 0) return
  await tx.execute(sql`create extension if not exists pg_textsearch`)
  const [index] = await tx.execute<{ comment: string | null }>(sql`
    select obj_description(oid, 'pg_class') as comment from pg_class where relname = 'chunks_bm25' and relkind = 'i'`)
  if (index?.comment === plainSegments) return
  await tx.execute(sql`set local statement_timeout = 0`)
  if (index) await tx.execute(sql`reindex index chunks_bm25`)
  else
    await tx.execute(sql`
      create index chunks_bm25 on chunks using bm25 (search_text)
      with (text_config = 'english', k1 = 1.2, b = 0.75) where is_active`)
  await tx.execute(sql.raw(`comment on index chunks_bm25 is '${plainSegments}'`))
}
