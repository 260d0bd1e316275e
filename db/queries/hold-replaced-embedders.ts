import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaces } from '@/db/schema'
import { parseWorkspaceSettings } from '@/lib/config/workspace-settings'
import type { WorkspaceId } from '@/lib/domain/ids'

type Coverage = { previous: string | null; previousCount: number; wantedCount: number; total: number }

/**
 * For every workspace that leaves its embedder to the environment: when most of its chunks have the vectors of another model than the one
 * that is wanted now, that other model is held in force, as a change on screen would. Where the wanted one is complete nothing is held any
 * more. Takes no Scope: it runs once at each start, before anyone asks.
 * @returns how many workspaces are held
 */
export async function holdReplacedEmbedders(db: Db, params: { wanted: string }): Promise<number> {
  const rows = await db.select({ id: workspaces.id, settings: workspaces.settings }).from(workspaces)
  let count = 0
  for (const { id, settings } of rows) {
    const { embeddingModel, heldEmbeddingModel } = parseWorkspaceSettings(settings)
    if (embeddingModel !== undefined) continue
    const { previous, previousCount, wantedCount, total } = await readCoverage(db, id, params.wanted)
    const held = previous !== null && wantedCount < total && previousCount > wantedCount ? previous : null
    if (held !== null) count += 1
    if (held === (heldEmbeddingModel ?? null)) continue
    const changed = sql`jsonb_strip_nulls(${workspaces.settings} || ${JSON.stringify({ heldEmbeddingModel: held })}::jsonb)`
    await db
      .update(workspaces)
      .set({ settings: changed })
      .where(and(eq(workspaces.id, id), sql`not ${workspaces.settings} ? 'embeddingModel'`))
  }
  return count
}

async function readCoverage(db: Db, workspaceId: WorkspaceId, wanted: string): Promise<Coverage> {
  const rows: { model: string | null; count: number }[] = await db.execute(sql`
    select e.model as model, count(*)::int as count
    from chunks c left join chunk_embeddings e on e.workspace_id = c.workspace_id and e.chunk_id = c.id
    where c.workspace_id = ${workspaceId} and c.is_active group by e.model`)
  const [totals]: { total: number }[] = await db.execute(
    sql`select count(*)::int as total from chunks where workspace_id = ${workspaceId} and is_active`,
  )
  const others = rows.filter((row) => row.model !== null && row.model !== wanted).sort((a, b) => b.count - a.count)
  return {
    previous: others[0]?.model ?? null,
    previousCount: others[0]?.count ?? 0,
    wantedCount: rows.find((row) => row.model === wanted)?.count ?? 0,
    total: totals?.total ?? 0,
  }
}
