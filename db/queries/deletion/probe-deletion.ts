import { and, eq, inArray, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { answerDrafts, answers, chunkEmbeddings, chunks, verifiedAnswers } from '@/db/schema'
import { searchKeyword } from '@/db/search/search-keyword'
import { searchVector } from '@/db/search/search-vector'
import type { DeletionProbes } from '@/lib/domain/deletion-receipt'
import type { ChunkId, DocumentId } from '@/lib/domain/ids'
import { removedNote } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'
import type { SampleChunk } from './sample-chunks'

type Params = {
  readonly documentIds: readonly DocumentId[]
  readonly chunkIds: readonly ChunkId[]
  /** Taken before the deletion. */
  readonly samples: readonly SampleChunk[]
  readonly today: string
}

const idsPerQuery = 1000
const hitsPerSearch = 20

/**
 * Looks for what was just deleted: where it lay, and by the very searches that readers use, with its own words and vectors. Runs in
 * the rights of the admin who deletes, who sees every collection. @returns what was found; all must be 0
 */
export async function probeDeletion(db: Db, scope: Scope, params: Params): Promise<Omit<DeletionProbes, 'blob'>> {
  const { chunkIds, samples, today } = params
  const gone = new Set(chunkIds)
  const isGone = (hit: { readonly chunkId: ChunkId }): boolean => gone.has(hit.chunkId)
  let keyword = await countRows(db, chunks, chunks.workspaceId, chunks.id, scope, chunkIds)
  let vector = await countRows(
    db,
    chunkEmbeddings,
    chunkEmbeddings.workspaceId,
    chunkEmbeddings.chunkId,
    scope,
    chunkIds,
  )
  for (const sample of samples) {
    const found = await searchKeyword(db, scope, { query: sample.query, limit: hitsPerSearch, today })
    keyword += found.filter(isGone).length
    if (!sample.vector) continue
    vector += (await searchVector(db, scope, { ...sample.vector, limit: hitsPerSearch, today })).filter(isGone).length
  }
  return {
    keyword,
    vector,
    answers: await countQuotes(db, scope, params.documentIds),
    cache: await countDrafts(db, scope, params.documentIds),
  }
}

async function countRows(
  db: Db,
  table: PgTable,
  workspaceId: PgColumn,
  id: PgColumn,
  scope: Scope,
  ids: readonly string[],
): Promise<number> {
  let found = 0
  for (let i = 0; i < ids.length; i += idsPerQuery) {
    const slice = ids.slice(i, i + idsPerQuery)
    found += await db.$count(table, and(eq(workspaceId, scope.workspaceId), inArray(id, slice)))
  }
  return found
}

async function countQuotes(db: Db, scope: Scope, documentIds: readonly DocumentId[]): Promise<number> {
  const pinned = sql`exists (
    select 1 from jsonb_array_elements(${verifiedAnswers.citations}) part
    where part->>'documentId' = any(${sql.param([...documentIds])}))`
  const quoted = sql`exists (
    select 1 from jsonb_array_elements(${answers.citations} || ${answers.sources}) part
    where part->>'documentId' = any(${sql.param([...documentIds])})
      and coalesce(part->>'quote', part->>'text') is distinct from ${removedNote})`
  const given = await db.$count(answers, and(eq(answers.workspaceId, scope.workspaceId), quoted))
  return given + (await db.$count(verifiedAnswers, and(eq(verifiedAnswers.workspaceId, scope.workspaceId), pinned)))
}

async function countDrafts(db: Db, scope: Scope, documentIds: readonly DocumentId[]): Promise<number> {
  const uses = sql`exists (
    select 1 from jsonb_array_elements(${answerDrafts.sources}) part
    where part->>'documentId' = any(${sql.param([...documentIds])}))`
  return db.$count(answerDrafts, and(eq(answerDrafts.workspaceId, scope.workspaceId), uses))
}
