import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { promptEvents } from '@/db/schema'
import type { PromptEventKind } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'

const released: PromptEventKind[] = ['canary-started', 'activated']
const takenBack: PromptEventKind[] = ['canary-rolled-back', 'rolled-back']

/** Prompt versions that reached a reader in the period, as a canary or active, and those of them that were rolled back in it. */
export async function countReleases(
  db: Db,
  scope: Scope,
  { from, to }: { from: Date; to: Date },
): Promise<{ released: number; rolledBack: number }> {
  const versions = db
    .select({
      isReleased: sql<boolean>`bool_or(${inArray(promptEvents.kind, released)})`.as('is_released'),
      isRolledBack: sql<boolean>`bool_or(${inArray(promptEvents.kind, takenBack)})`.as('is_rolled_back'),
    })
    .from(promptEvents)
    .where(
      and(
        eq(promptEvents.workspaceId, scope.workspaceId),
        gte(promptEvents.createdAt, from),
        lt(promptEvents.createdAt, to),
      ),
    )
    .groupBy(promptEvents.name, promptEvents.version)
    .as('versions')
  const [row] = await db
    .select({
      released: sql<number>`(count(*) filter (where ${versions.isReleased} or ${versions.isRolledBack}))::int`,
      rolledBack: sql<number>`(count(*) filter (where ${versions.isRolledBack}))::int`,
    })
    .from(versions)
  return row ?? { released: 0, rolledBack: 0 }
}
