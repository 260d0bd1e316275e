import { endCanary } from '@/db/queries/prompts/end-canary'
import type { CanaryRow } from '@/db/queries/prompts/find-canary'
import { noteHold } from '@/db/queries/prompts/note-hold'
import { readCanaryAnswers } from '@/db/queries/prompts/read-canary-answers'
import { saveLook } from '@/db/queries/prompts/save-look'
import { widenCanary } from '@/db/queries/prompts/widen-canary'
import type { Runtime } from '@/lib/runtime/runtime'
import { decideTrial, type TrialDecision } from '@/lib/experiments/guards/decide-trial'
import { readGuards } from '@/lib/experiments/guards/read-guards'
import { armByVersion } from './arm-by-version'

/** What the watcher remembers of a canary between two looks. Forgetting it costs a row, nothing else. */
export type WatchMemory = { answers: number; heldAtStep: number | null }

/** Looks at a canary once: reads its guards anew from all its answers, keeps them, and does what they say. Safe from several processes at once. */
export async function watchCanary(runtime: Runtime, canary: CanaryRow, memory: WatchMemory): Promise<TrialDecision> {
  const { db } = runtime
  const now = runtime.now()
  const { workspaceId, id, version, controlVersion, percent, baseline, plan, step } = canary
  const scope = { workspaceId }
  const answers = await readCanaryAnswers(db, scope, { versions: [controlVersion, version], since: canary.startedAt })
  const readings = readGuards(answers, { armOf: armByVersion(version), baseline })
  const own = answers.filter((answer) => answer.promptVersion === version).length
  const minutesInStep = (now.getTime() - canary.stepStartedAt.getTime()) / 60_000
  const answersInStep = own - canary.stepStartedWith
  const decision = decideTrial({ plan, step, answersInStep, minutesInStep, readings })
  // About a hundred points to a curve: more rows would say nothing more.
  const isNews = answers.length - memory.answers >= Math.max(1, answers.length / 100)
  if (isNews || (decision.act !== 'wait' && decision.act !== 'hold')) {
    await saveLook(db, scope, { canaryId: id, answers: answers.length, percent, readings, now })
    memory.answers = answers.length
  }
  const actor = { workspaceId, userId: canary.startedBy, automatic: true }
  if (decision.act === 'roll-back') await endCanary(db, actor, { canary, end: 'rolled_back', note: decision.note, now })
  if (decision.act === 'finish') await endCanary(db, actor, { canary, end: 'passed', note: decision.note, now })
  if (decision.act === 'widen') await widenCanary(db, actor, { canary, answers: own, note: decision.note, now })
  if (decision.act === 'hold' && memory.heldAtStep !== step) {
    memory.heldAtStep = step
    await noteHold(db, actor, { canary, note: decision.note, now })
  }
  if (decision.act !== 'wait') runtime.log.info('canary-decided', { canaryId: id, act: decision.act, answers: own })
  return decision
}
