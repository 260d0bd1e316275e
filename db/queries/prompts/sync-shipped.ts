import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { promptVersions } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import type { PromptName, PromptText } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { recordPromptEvent } from './record-prompt-event'

/** A prompt as its file in lib/prompts/templates has it. */
export type ShippedPrompt = PromptText & {
  readonly name: PromptName
  readonly version: number
  readonly rationale: string
}

/**
 * Gives each shipped version that the workspace has no row of one, under its own number where that is free. In a workspace without rows the
 * newest is active, as it was all along; one that comes later waits for the gate like any other change.
 * @returns the next free number
 */
export async function syncShipped(
  tx: Tx,
  scope: Pick<Scope, 'workspaceId' | 'userId'>,
  { name, shipped, now }: { name: PromptName; shipped: readonly ShippedPrompt[]; now: Date },
): Promise<number> {
  await lockWorkspace(tx, scope)
  const rows = await tx
    .select({ version: promptVersions.version, shippedVersion: promptVersions.shippedVersion })
    .from(promptVersions)
    .where(and(eq(promptVersions.workspaceId, scope.workspaceId), eq(promptVersions.name, name)))
  const taken = new Set(rows.map((row) => row.version))
  const next = (): number => Math.max(0, ...taken) + 1
  const missing = shipped
    .filter((one) => one.name === name && rows.every((row) => row.shippedVersion !== one.version))
    .toSorted((a, b) => a.version - b.version)
  for (const one of missing) {
    const version = taken.has(one.version) ? next() : one.version
    taken.add(version)
    const status = rows.length > 0 ? 'eval' : one === missing.at(-1) ? 'active' : 'retired'
    await tx.insert(promptVersions).values({
      workspaceId: scope.workspaceId,
      name,
      version,
      status,
      source: 'shipped',
      shippedVersion: one.version,
      system: one.system,
      user: one.user,
      rationale: one.rationale,
      createdBy: 'footnote' as UserId,
      createdAt: now,
      submittedAt: now,
      ...(status === 'eval' ? {} : { activatedAt: now }),
    })
    await recordPromptEvent(tx, { ...scope, automatic: true }, { name, version, kind: 'shipped', now })
  }
  return next()
}
