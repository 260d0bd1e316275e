import type { Db } from '@/db/client'
import type { PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { syncShipped, type ShippedPrompt } from './sync-shipped'

/** Brings in what the product ships and the workspace does not have yet. */
export async function takeShipped(
  db: Db,
  scope: Scope,
  params: { name: PromptName; shipped: readonly ShippedPrompt[]; now: Date },
): Promise<void> {
  await db.transaction((tx) => syncShipped(tx, scope, params))
}
