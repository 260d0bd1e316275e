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
