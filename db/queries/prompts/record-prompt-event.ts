import type { Tx } from '@/db/client'
import { appendAudit, type AuditDetail } from '@/db/queries/append-audit'
import { promptEvents } from '@/db/schema'
import { newId } from '@/lib/domain/new-id'
import type { PromptEventKind, PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'

/** Who acts. The product itself acts for whoever started what it watches, and says that it was the product. */
export type PromptActor = Pick<Scope, 'workspaceId' | 'userId'> & { readonly automatic?: boolean }

export type PromptEvent = {
  readonly name: PromptName
  readonly version: number
  readonly kind: PromptEventKind
  /** Why, in words of the person, or the figures that decided. */
  readonly note?: string
  readonly canaryId?: string
  readonly detail?: AuditDetail
  readonly now: Date
}

/** Writes an act into the version's history and into the audit chain; to be called in the transaction of the act. */
export async function recordPromptEvent(tx: Tx, actor: PromptActor, event: PromptEvent): Promise<void> {
  const { name, version, kind, note = '', canaryId = null, detail, now } = event
  await tx.insert(promptEvents).values({
    workspaceId: actor.workspaceId,
    id: newId('promptEvent'),
    name,
    version,
    kind,
    canaryId,
    actorId: actor.automatic ? null : actor.userId,
    note,
    createdAt: now,
  })
  await appendAudit(tx, actor, {
    action: `prompt.${kind}`,
    targetKind: 'prompt',
    targetId: `${name}/${version}`,
    detail: { ...(note && { reason: note }), ...(actor.automatic && { automatic: true }), ...detail },
  })
}
