import { index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import type { ChunkId, WorkspaceId } from '@/lib/domain/ids'
import { workspaceId } from './columns'

/**
 * The inverted index of the sql-bm25 keyword engine; empty where the server has pg_textsearch. One row per word stem of a
 * chunk, and one row with the empty term per chunk, which carries the chunk's length for the statistics.
 */
export const keywordPostings = pgTable(
  'keyword_postings',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    term: text('term').notNull(),
    chunkId: text('chunk_id').$type<ChunkId>().notNull(),
    /** Occurrences of the term in the chunk. */
    frequency: smallint('frequency').notNull(),
    /** Stems of the chunk in all, repeated in each row so that scoring reads no second table. */
    length: integer('length').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.term, t.chunkId] }),
    index('keyword_postings_chunk').on(t.workspaceId, t.chunkId),
  ],
)
