import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { toolResults } from '@/db/schema'
import type { ToolResultId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type ToolResultEnd = Partial<{
  readonly args: Readonly<Record<string, unknown>>
  readonly status: number
  readonly ms: number
  readonly text: string
}>

/** What is sent, and what came back. */
export async function endToolResult(
  db: Db,
  scope: Scope,
  { id, ...answer }: { id: ToolResultId } & ToolResultEnd,
): Promise<void> {
  await db
    .update(toolResults)
    .set(answer)
    .where(and(eq(toolResults.workspaceId, scope.workspaceId), eq(toolResults.id, id)))
}
