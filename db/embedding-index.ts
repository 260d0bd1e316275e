import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { quoteLiteral } from '@/db/quote-literal'
import { vectorType } from '@/db/vector-type'

export type EmbeddingSpace = { readonly model: string; readonly dimension: number }

const ensured = new WeakMap<Db, Map<string, Promise<void>>>()
/** Only that no two processes build the same index at once. */
const lockKey = 4_061_983_202

/** Stable, short enough for Postgres, and different for every model and dimension. */
export function embeddingIndexName({ model, dimension }: EmbeddingSpace): string {
  const digest = createHash('sha256').update(`${model}\n${dimension}`).digest('hex').slice(0, 12)
  return `chunk_embeddings_hnsw_${digest}`
}

/** The index's condition, word for word as queries must repeat it for the planner to take the index. */
export const embeddingSpaceCondition = ({ model, dimension }: EmbeddingSpace): string =>
  `model = ${quoteLiteral(model)} and dimension = ${dimension}`

/**
 * Makes sure that one embedder's vectors have their HNSW index: partial, on a cast to its dimension, because the column is
 * untyped and holds the vectors of several models. Idempotent and cheap after the first call of a process.
 *
 * Call it before the first vector of a model is stored; then rows are added one by one, measured in
 * docs/decisions/0005-untyped-vector-column.md. Building over many existing rows blocks writers of this table meanwhile.
 */
export async function ensureEmbeddingIndex(db: Db, space: EmbeddingSpace): Promise<void> {
  const name = embeddingIndexName(space)
  const known = ensured.get(db) ?? new Map<string, Promise<void>>()
  ensured.set(db, known)
  const done = known.get(name) ?? createIndex(db, name, space)
  known.set(name, done)
  // A failed attempt is not remembered.
  done.catch(() => known.delete(name))
  await done
}

async function createIndex(db: Db, name: string, space: EmbeddingSpace): Promise<void> {
  const type = vectorType(space.dimension)
  if (!type.indexable) return
  const exists = await db.execute(sql`select 1 from pg_class where relname = ${name} and relkind = 'i'`)
  if (exists.length > 0) return
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`)
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(
      sql.raw(
        `create index if not exists ${name} on chunk_embeddings
         using hnsw ((embedding::${type.name}) ${type.operatorClass}) where ${embeddingSpaceCondition(space)}`,
      ),
    )
  })
}
