import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { promptCanaries, promptVersions, workspaces } from '@/db/schema'
import { parseWorkspaceSettings } from '@/lib/config/workspace-settings'
import type { PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import type { PromptVersionRow } from './find-prompt-version'

export type Rollout = {
  /** Null: nothing was ever changed here, and the newest shipped file answers. */
  readonly active: PromptVersionRow | null
  readonly canary: { readonly id: string; readonly percent: number; readonly version: PromptVersionRow } | null
  /** The kill switch: readers get the shipped text, whatever else is set. */
  readonly isFrozen: boolean
}

/** Which texts readers get now. One query, asked for each answer and never cached: a roll-back holds from the next question on. */
export async function findRollout(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { name }: { name: PromptName },
): Promise<Rollout> {
  const rows = await db
    .select({
      version: promptVersions,
      canaryId: promptCanaries.id,
      percent: promptCanaries.percent,
      settings: workspaces.settings,
    })
    .from(promptVersions)
    .innerJoin(workspaces, eq(workspaces.id, promptVersions.workspaceId))
    .leftJoin(
      promptCanaries,
      and(
        eq(promptCanaries.workspaceId, promptVersions.workspaceId),
        eq(promptCanaries.name, promptVersions.name),
        eq(promptCanaries.version, promptVersions.version),
        eq(promptCanaries.status, 'running'),
      ),
    )
    .where(
      and(
        eq(promptVersions.workspaceId, scope.workspaceId),
        eq(promptVersions.name, name),
        inArray(promptVersions.status, ['active', 'canary']),
      ),
    )
  const trying = rows.find((row) => row.version.status === 'canary')
  return {
    active: rows.find((row) => row.version.status === 'active')?.version ?? null,
    canary:
      trying && trying.canaryId !== null && trying.percent !== null
        ? { id: trying.canaryId, percent: trying.percent, version: trying.version }
        : null,
    isFrozen: parseWorkspaceSettings(rows[0]?.settings).promptsFrozen === true,
  }
}
