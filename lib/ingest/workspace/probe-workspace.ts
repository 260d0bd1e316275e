import { z } from 'zod'
import { countJobs } from '@/db/queries/workspace-deletion/count-jobs'
import { countWorkspaceRows } from '@/db/queries/workspace-deletion/count-workspace-rows'
import type { WorkspaceDeletion } from '@/db/queries/workspace-deletion/find-deletion'
import { searchKeyword } from '@/db/search/search-keyword'
import { searchVector } from '@/db/search/search-vector'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { WorkspaceProbes } from '@/lib/domain/workspace-deletion'
import type { Runtime } from '@/lib/runtime/runtime'

const samplesSchema = z
  .array(
    z.object({
      query: z.string(),
      vector: z.object({ model: z.string(), dimension: z.number(), embedding: z.array(z.number()) }).nullable(),
    }),
  )
  .catch([])
const limit = 20

/**
 * Looks for what was just deleted: in every table, in the store, in the queue, and by the very searches that readers use, with words and vectors that its documents had.
 * @returns what was found; all must be 0
 */
export async function probeWorkspace(
  runtime: Runtime,
  scope: Scope,
  { samples }: Pick<WorkspaceDeletion, 'samples'>,
): Promise<WorkspaceProbes> {
  const { db, storage } = runtime
  const today = utcDay(runtime.now())
  let [keyword, vector] = [0, 0]
  for (const sample of samplesSchema.parse(samples ?? [])) {
    keyword += (await searchKeyword(db, scope, { query: sample.query, limit, today })).length
    if (!sample.vector) continue
    const embedding = Float32Array.from(sample.vector.embedding)
    vector += (await searchVector(db, scope, { ...sample.vector, embedding, limit, today })).length
  }
  const rows = await countWorkspaceRows(db, scope)
  return {
    rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
    keyword,
    vector,
    blobs: await storage.countAll(scope.workspaceId),
    cache: (rows['answer_drafts'] ?? 0) + (rows['answers'] ?? 0) + (rows['verified_answers'] ?? 0),
    jobs: await countJobs(db, scope),
  }
}
