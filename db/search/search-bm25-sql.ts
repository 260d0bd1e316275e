import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunks } from '@/db/schema'
import type { ChunkId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { keywordStatistics } from './keyword-statistics'
import { chunkMatches, type ScoredChunk } from './search-conditions'
import type { KeywordQuery } from './search-keyword'

const k1 = 1.2
const b = 0.75

/**
 * BM25 in SQL, for servers without pg_textsearch: the postings of the question's stems are read once, summed per chunk, and
 * walked from the best score down until `limit` chunks have passed the conditions.
 *
 * Same formula and stems as pg_textsearch; statistics are the workspace's own. Measured on 13,012 passages: see
 * docs/decisions/0004-keyword-engines.md.
 */
export async function searchBm25Sql(db: Db, scope: Scope, params: KeywordQuery): Promise<ScoredChunk[]> {
  const { count, averageLength } = await keywordStatistics(db, scope)
  if (count === 0) return []
  const rows = await db.execute<{ id: ChunkId; score: number }>(sql`
    with postings as materialized (
      select term, chunk_id, frequency, length from keyword_postings
      where workspace_id = ${scope.workspaceId}
        and term = any (array(
          select s.stem from unnest(${sql.param([...params.languages])}::text[]) l, keyword_stems(l, ${params.query}) s))
    ), weights as materialized (
      select term, ln(1 + (${count}::float8 - least(count(*), ${count}) + 0.5) / (count(*) + 0.5)) as idf
      from postings group by term
    ), scores as (
      select p.chunk_id,
        sum(w.idf * p.frequency * ${k1 + 1}::float8
          / (p.frequency + ${k1}::float8 * (${1 - b}::float8 + ${b / averageLength}::float8 * p.length))) as score
      from postings p inner join weights w using (term)
      group by p.chunk_id
      order by score desc, p.chunk_id
    )
    select ${chunks.id} as id, s.score
    from scores s
    inner join ${chunks} on ${chunks.workspaceId} = ${scope.workspaceId} and ${chunks.id} = s.chunk_id
    where ${chunkMatches(scope, params)}
    order by s.score desc, s.chunk_id limit ${params.limit}`)
  return rows.map((row) => ({ chunkId: row.id, score: row.score }))
}
