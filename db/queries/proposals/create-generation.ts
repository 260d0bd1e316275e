import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { caseGenerations } from '@/db/schema'
import type { GenerationInput } from '@/lib/domain/case-proposal'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'

/** Writes a queued look through documents. @returns its id; null while another one of the workspace is under way */
export async function createGeneration(
  db: Db,
  scope: Scope,
  { input, now }: { input: GenerationInput; now: Date },
): Promise<string | null> {
  const { workspaceId, userId } = scope
  const id = newId('caseGeneration', now.getTime())
  return db.transaction(async (tx) => {
    const made = await tx
      .insert(caseGenerations)
      .values({ workspaceId, id, input, createdBy: userId, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: caseGenerations.id })
    if (made.length === 0) return null
    const { choice, perDocument, perRun, model } = input
    const detail = { choice: choice.kind, perDocument, perRun, model }
    await appendAudit(tx, scope, {
      action: 'case-generation.started',
      targetKind: 'case-generation',
      targetId: id,
      detail,
    })
    return id
  })
}
