import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'

/** pg_textsearch: a BM25 index of the server. sql-bm25: the same ranking from tables of our own. */
export type KeywordEngine = 'pg_textsearch' | 'sql-bm25'

const detected = new WeakMap<Db | Tx, Promise<KeywordEngine>>()

/** Which engine this database was prepared with. Asked once per connection pool. */
export function detectKeywordEngine(db: Db): Promise<KeywordEngine> {
  const known = detected.get(db)
  if (known) return known
  const asked = readKeywordEngine(db)
  detected.set(db, asked)
  asked.catch(() => detected.delete(db))
  return asked
}

async function readKeywordEngine(db: Db | Tx): Promise<KeywordEngine> {
  const rows = await db.execute(sql`select 1 from pg_class where relname = 'chunks_bm25' and relkind = 'i'`)
  return rows.length > 0 ? 'pg_textsearch' : 'sql-bm25'
}

/**
 * Creates the BM25 index where the server has pg_textsearch loaded. Not a migration, because servers differ. Only active
 * chunks are in it, so that replaced revisions neither take up its top ranks nor count in its statistics.
 */
export async function prepareKeywordEngine(tx: Tx): Promise<void> {
  const rows = await tx.execute(sql`
    select 1 from pg_available_extensions
    where name = 'pg_textsearch' and current_setting('shared_preload_libraries') like '%pg_textsearch%'`)
  if (rows.length === 0) return
  await tx.execute(sql`create extension if not exists pg_textsearch`)
  await tx.execute(sql`
    create index if not exists chunks_bm25 on chunks using bm25 (search_text)
    with (text_config = 'english', k1 = 1.2, b = 0.75) where is_active`)
}
