import type { Db } from '@/db/client'
import { promptVersions } from '@/db/schema'
import type { PromptName, PromptText } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { recordPromptEvent } from './record-prompt-event'
import { syncShipped, type ShippedPrompt } from './sync-shipped'

type Params = {
  readonly name: PromptName
  readonly text: PromptText
  readonly rationale: string
  readonly basedOn: number | null
  readonly shipped: readonly ShippedPrompt[]
  readonly now: Date
}

/** Writes a draft under the next number. @returns the number */
export async function createDraft(db: Db, scope: Scope, params: Params): Promise<number> {
  const { name, text, rationale, basedOn, now } = params
  return db.transaction(async (tx) => {
    const version = await syncShipped(tx, scope, params)
    await tx.insert(promptVersions).values({
      workspaceId: scope.workspaceId,
      name,
      version,
      status: 'draft',
      ...text,
      rationale,
      basedOn,
      createdBy: scope.userId,
      createdAt: now,
      updatedBy: scope.userId,
      updatedAt: now,
    })
    const detail = { basedOn }
    await recordPromptEvent(tx, scope, { name, version, kind: 'drafted', detail, now })
    return version
  })
}
