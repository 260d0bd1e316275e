import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { promptVersions } from '@/db/schema'
import type { PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'

export type PromptVersionRow = typeof promptVersions.$inferSelect

/** One version of the workspace, by its number or by that under which it was shipped; or null. */
export async function findPromptVersion(
  db: Db | Tx,
  scope: Pick<Scope, 'workspaceId'>,
  params: { name: PromptName } & ({ version: number } | { shippedVersion: number }),
): Promise<PromptVersionRow | null> {
  const [row] = await db
    .select()
    .from(promptVersions)
    .where(
      and(
        eq(promptVersions.workspaceId, scope.workspaceId),
        eq(promptVersions.name, params.name),
        'version' in params
          ? eq(promptVersions.version, params.version)
          : eq(promptVersions.shippedVersion, params.shippedVersion),
      ),
    )
  return row ?? null
}
