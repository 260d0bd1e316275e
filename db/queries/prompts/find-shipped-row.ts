import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { promptVersions } from '@/db/schema'
import type { PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import type { PromptVersionRow } from './find-prompt-version'

/** The workspace's row of a version that was shipped under this number, or null. */
export async function findShippedRow(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { name: PromptName; shippedVersion: number },
): Promise<PromptVersionRow | null> {
  const [row] = await db
    .select()
    .from(promptVersions)
    .where(
      and(
        eq(promptVersions.workspaceId, scope.workspaceId),
        eq(promptVersions.name, params.name),
        eq(promptVersions.shippedVersion, params.shippedVersion),
      ),
    )
  return row ?? null
}
