import { and, desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { promptCanaries } from '@/db/schema'
import type { PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'

export type CanaryRow = typeof promptCanaries.$inferSelect

type Params = { canaryId: string } | { name: PromptName; version?: number; running?: true }

/** The canary of this id; or the latest of a prompt, of a version, or the one that runs. */
export async function findCanary(
  db: Db | Tx,
  scope: Pick<Scope, 'workspaceId'>,
  params: Params,
): Promise<CanaryRow | null> {
  const which =
    'canaryId' in params
      ? eq(promptCanaries.id, params.canaryId)
      : and(
          eq(promptCanaries.name, params.name),
          params.version === undefined ? undefined : eq(promptCanaries.version, params.version),
          params.running ? eq(promptCanaries.status, 'running') : undefined,
        )
  const [row] = await db
    .select()
    .from(promptCanaries)
    .where(and(eq(promptCanaries.workspaceId, scope.workspaceId), which))
    .orderBy(desc(promptCanaries.startedAt))
    .limit(1)
  return row ?? null
}
