import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { PromptActor } from '@/db/queries/prompts/record-prompt-event'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { experiments } from '@/db/schema'
import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import type { ExperimentStatus } from '@/lib/domain/experiment'
import type { ExperimentRow } from './find-experiment'
import { recordExperimentEvent, type ExperimentEvent } from './record-experiment-event'

export type ExperimentMove = {
  readonly from: readonly ExperimentStatus[]
  readonly set: Partial<ExperimentRow>
  /** Only while it is at this step: of two workers that widen it one does. */
  readonly step?: number
  /** Settings of the workspace that change with it, both or neither. */
  readonly settings?: { readonly [Key in keyof WorkspaceSettings]?: WorkspaceSettings[Key] | null }
  readonly event: ExperimentEvent
}

/** One step of an experiment's life with its event, in a transaction. @returns false when it is not in one of the statuses any more */
export async function moveExperiment(db: Db, actor: PromptActor, move: ExperimentMove): Promise<boolean> {
  return db.transaction((tx) => moveExperimentWithin(tx, actor, move))
}

export async function moveExperimentWithin(tx: Tx, actor: PromptActor, move: ExperimentMove): Promise<boolean> {
  const { from, set, step, settings, event } = move
  const rows = await tx
    .update(experiments)
    .set(set)
    .where(
      and(
        eq(experiments.workspaceId, actor.workspaceId),
        eq(experiments.id, event.id),
        inArray(experiments.status, [...from]),
        step === undefined ? undefined : eq(experiments.step, step),
      ),
    )
    .returning({ id: experiments.id })
  if (rows.length === 0) return false
  if (settings) await updateWorkspaceSettings(tx, actor, settings)
  await recordExperimentEvent(tx, actor, event)
  return true
}
