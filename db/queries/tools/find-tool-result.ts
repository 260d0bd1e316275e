import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { toolResults } from '@/db/schema'
import type { ToolResultId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { findOpenResults } from './find-open-results'

/** What a service said, for whoever may read it now; undefined for anybody else. */
export async function findToolResult(db: Db, scope: Scope, { id }: { id: ToolResultId }) {
  if (!(await findOpenResults(db, scope, { ids: [id] })).has(id)) return undefined
  const [row] = await db
    .select()
    .from(toolResults)
    .where(and(eq(toolResults.workspaceId, scope.workspaceId), eq(toolResults.id, id)))
  return row
}
