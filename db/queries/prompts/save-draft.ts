import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { promptVersions } from '@/db/schema'
import type { PromptName, PromptText } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  readonly name: PromptName
  readonly version: number
  /** The edit that was changed. */
  readonly edit: number
  readonly text: PromptText
  readonly rationale: string
  readonly now: Date
}

/** Replaces a draft's text. @returns its new edit, or null when it is no draft any more or someone else has saved it meanwhile */
export async function saveDraft(db: Db, scope: Scope, params: Params): Promise<number | null> {
  const { name, version, edit, text, rationale, now } = params
  const [row] = await db
    .update(promptVersions)
    .set({ ...text, rationale, edit: edit + 1, updatedBy: scope.userId, updatedAt: now })
    .where(
      and(
        eq(promptVersions.workspaceId, scope.workspaceId),
        eq(promptVersions.name, name),
        eq(promptVersions.version, version),
        eq(promptVersions.status, 'draft'),
        eq(promptVersions.edit, edit),
      ),
    )
    .returning({ edit: promptVersions.edit })
  return row?.edit ?? null
}
