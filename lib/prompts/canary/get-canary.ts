import { findCanary, type CanaryRow } from '@/db/queries/prompts/find-canary'
import { listLooks, type CanaryLook } from '@/db/queries/prompts/list-looks'
import { listPromptEvents, type PromptEventRow } from '@/db/queries/prompts/list-prompt-events'
import { readCanaryAnswers } from '@/db/queries/prompts/read-canary-answers'
import { requireRole } from '@/lib/auth/require-role'
import type { GuardReading } from '@/lib/domain/canary-guards'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { decideTrial, type TrialDecision } from '@/lib/experiments/guards/decide-trial'
import { readGuards } from '@/lib/experiments/guards/read-guards'
import { armByVersion } from './arm-by-version'

export type CanaryDetail = {
  readonly canary: CanaryRow
  /** Now; of an ended one those at its end. */
  readonly readings: readonly GuardReading[]
  /** What it waits for; null when it has ended. */
  readonly next: TrialDecision | null
  readonly answers: { readonly canary: number; readonly control: number }
  readonly looks: readonly CanaryLook[]
  readonly log: readonly PromptEventRow[]
}

/** A canary with its guards, their course, and its decisions. @throws forbidden, not_found */
export async function getCanary(runtime: Runtime, scope: Scope, canaryId: string): Promise<CanaryDetail> {
  requireRole(scope, 'admin')
  const { db } = runtime
  const canary = await findCanary(db, scope, { canaryId })
  if (!canary) throw new FootnoteError('not_found')
  const { name, version, controlVersion, startedAt, endedAt, baseline, plan, step, stepStartedAt } = canary
  const [rows, looks, log] = await Promise.all([
    readCanaryAnswers(db, scope, {
      versions: [controlVersion, version],
      since: startedAt,
      ...(endedAt && { before: endedAt }),
    }),
    listLooks(db, scope, { canaryId }),
    listPromptEvents(db, scope, { name, version, canaryId }),
  ])
  const readings = readGuards(rows, { armOf: armByVersion(version), baseline })
  const own = rows.filter((row) => row.promptVersion === version).length
  const minutesInStep = (runtime.now().getTime() - stepStartedAt.getTime()) / 60_000
  const state = { plan, step, answersInStep: own - canary.stepStartedWith, minutesInStep, readings }
  const next = canary.status === 'running' ? decideTrial(state) : null
  return { canary, readings, next, answers: { canary: own, control: rows.length - own }, looks, log }
}
