import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { WorkspaceScope } from './workspace-scope'

/** Which of these blobs no revision of the workspace names any more. */
export async function findUnusedBlobs(db: Db, scope: WorkspaceScope, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return []
  const used = new Set<string>()
  for (let i = 0; i < hashes.length; i += 1000) {
    const rows = await db
      .selectDistinct({ hash: documentRevisions.blobHash })
      .from(documentRevisions)
      .where(
        and(
          eq(documentRevisions.workspaceId, scope.workspaceId),
          inArray(documentRevisions.blobHash, hashes.slice(i, i + 1000)),
        ),
      )
    for (const row of rows) used.add(row.hash)
  }
  return [...new Set(hashes)].filter((hash) => !used.has(hash))
}
