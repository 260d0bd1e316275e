import type { Db } from '@/db/client'
import { experiments } from '@/db/schema'
import type { ExperimentDraft } from '@/lib/domain/experiment'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { recordExperimentEvent } from './record-experiment-event'

/** Writes a draft. @returns its id */
export async function createExperiment(
  db: Db,
  scope: Scope,
  { draft, now }: { draft: ExperimentDraft; now: Date },
): Promise<string> {
  const id = newId('experiment', now.getTime())
  const { workspaceId, userId } = scope
  await db.transaction(async (tx) => {
    const what = draft.change.what
    await tx.insert(experiments).values({ workspaceId, id, ...draft, what, createdBy: userId, createdAt: now })
    await recordExperimentEvent(tx, scope, { id, kind: 'created', detail: { what }, now })
  })
  return id
}
