import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { promptEvents, users } from '@/db/schema'
import type { PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'

export type PromptEventRow = typeof promptEvents.$inferSelect & {
  /** Null: the product by its rules, or someone who left. */
  readonly actor: string | null
}

/** What happened to a version, or in a canary; the latest first. */
export async function listPromptEvents(
  db: Db,
  scope: Scope,
  params: { name: PromptName; version: number; canaryId?: string },
): Promise<PromptEventRow[]> {
  return db
    .select({ ...getTableColumns(promptEvents), actor: users.name })
    .from(promptEvents)
    .leftJoin(users, eq(users.id, promptEvents.actorId))
    .where(
      and(
        eq(promptEvents.workspaceId, scope.workspaceId),
        eq(promptEvents.name, params.name),
        eq(promptEvents.version, params.version),
        params.canaryId === undefined ? undefined : eq(promptEvents.canaryId, params.canaryId),
      ),
    )
    .orderBy(desc(promptEvents.createdAt), desc(promptEvents.id))
    .limit(200)
}
