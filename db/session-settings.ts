/**
 * What every session runs with, in both storage modes. `relaxed_order` lets an HNSW scan go on until enough rows pass the
 * permission filter; without it a reader with few rights gets too few results or none. It may return rows slightly out of
 * order, so queries sort again. `ef_search` 100 instead of 40: see db/search/search-vector.ts for recall. Named statements are
 * planned with their values each time (0.3 ms): a plan for any value would guess at `limit` and leave the ranked indexes.
 * Segments of the keyword index are written plain, because pg_textsearch 1.5.1 reads a packed list of postings past the end of
 * its segment (docs/decisions/0069-faults-of-the-keyword-index.md).
 */
export const sessionSettings = {
  'hnsw.iterative_scan': 'relaxed_order',
  'hnsw.ef_search': '100',
  plan_cache_mode: 'force_custom_plan',
  'pg_textsearch.compress_segments': 'off',
} as const
