import type { Tx } from '@/db/client'
import { appendAudit, type AuditDetail } from '@/db/queries/append-audit'
import type { PromptActor } from '@/db/queries/prompts/record-prompt-event'
import { experimentEvents } from '@/db/schema'
import type { ExperimentEventKind } from '@/lib/domain/experiment'
import { newId } from '@/lib/domain/new-id'

export type ExperimentEvent = {
  readonly id: string
  readonly kind: ExperimentEventKind
  /** Why, in words of the person, or the figures that decided. */
  readonly note?: string
  /** The share from now on, where the event sets it. */
  readonly percent?: number
  readonly detail?: AuditDetail
  readonly now: Date
}

/** Writes an act into the experiment's history and into the audit chain; to be called in the transaction of the act. */
export async function recordExperimentEvent(tx: Tx, actor: PromptActor, event: ExperimentEvent): Promise<void> {
  const { id, kind, note = '', percent, detail, now } = event
  await tx.insert(experimentEvents).values({
    workspaceId: actor.workspaceId,
    id: newId('experimentEvent', now.getTime()),
    experimentId: id,
    kind,
    percent: percent ?? null,
    actorId: actor.automatic ? null : actor.userId,
    note,
    createdAt: now,
  })
  await appendAudit(tx, actor, {
    action: `experiment.${kind}`,
    targetKind: 'experiment',
    targetId: id,
    detail: {
      ...(note && { reason: note }),
      ...(actor.automatic && { automatic: true }),
      ...(percent !== undefined && { percent }),
      ...detail,
    },
  })
}
