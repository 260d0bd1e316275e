import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunkEmbeddings } from '@/db/schema'
import type { WorkspaceScope } from './workspace-scope'

/** Vectors that this workspace's model has computed for the same words before, by the hash of the text. */
export async function findEmbeddingsOfTexts(
  db: Db,
  scope: WorkspaceScope,
  params: { model: string; textHashes: readonly string[] },
): Promise<ReadonlyMap<string, Float32Array>> {
  if (params.textHashes.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([chunkEmbeddings.textHash], {
      textHash: chunkEmbeddings.textHash,
      embedding: chunkEmbeddings.embedding,
    })
    .from(chunkEmbeddings)
    .where(
      and(
        eq(chunkEmbeddings.workspaceId, scope.workspaceId),
        eq(chunkEmbeddings.model, params.model),
        inArray(chunkEmbeddings.textHash, [...params.textHashes]),
      ),
    )
  return new Map(rows.flatMap(({ textHash, embedding }) => (textHash === null ? [] : [[textHash, embedding]])))
}
