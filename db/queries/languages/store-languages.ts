import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { slices } from '@/db/queries/documents/stage-chunks'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { workspaces } from '@/db/schema'
import { indexKeywords } from '@/db/search/index-keywords'
import { unindexKeywords } from '@/db/search/unindex-keywords'
import type { ChunkId } from '@/lib/domain/ids'
import type { TextConfig } from '@/lib/domain/text/languages'

export type ChunkLanguage = {
  readonly id: ChunkId
  readonly language: TextConfig
  readonly segmentedText: string | null
}

/** Each is some 10 ms of index work, during which the embedded database answers nobody else. */
const rowsPerUpdate = 50

/** Has these passages stemmed by these languages from now on, in both keyword engines. Those that are gone meanwhile are left out. */
export async function storeLanguages(db: Db, scope: WorkspaceScope, rows: readonly ChunkLanguage[]): Promise<void> {
  const { workspaceId } = scope
  for (const slice of slices(rows, rowsPerUpdate))
    await db.transaction(async (tx) => {
      const found = await tx.execute<{ id: ChunkId }>(sql`
        update chunks c set language = v.language, segmented_text = v."segmentedText"
        from jsonb_to_recordset(${JSON.stringify(slice)}::jsonb) as v(id text, language text, "segmentedText" text)
        where c.workspace_id = ${workspaceId} and c.id = v.id returning c.id`)
      await unindexKeywords(tx, { workspaceId, chunkIds: found.map(({ id }) => id) })
      await indexKeywords(
        tx,
        found.map(({ id }) => ({ workspaceId, id })),
      )
    })
}

export async function markLanguagesRead(db: Db, scope: WorkspaceScope, params: { now: Date }): Promise<void> {
  await db.update(workspaces).set({ languagesReadAt: params.now }).where(eq(workspaces.id, scope.workspaceId))
}
