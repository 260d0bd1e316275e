import { createHash } from 'node:crypto'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Answer } from '@/lib/domain/answer'
import { hasJudgeableClaims } from '@/lib/domain/judge-target'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** After readers' questions, files and everything else that somebody waits for. */
const priority = -20

/**
 * Hands the claims of an ended answer to the judge, where the workspace wants that: of all answers, or of a share, drawn by the answer's id so
 * that nothing about the answer decides. Called when the reader has everything; never throws.
 */
export async function queueClaimJudging(runtime: Runtime, scope: Scope, answer: Answer): Promise<void> {
  if (!hasJudgeableClaims(answer)) return
  const { workspaceId, userId } = scope
  try {
    const { judge } = await loadWorkspaceSettings(runtime.db, scope)
    if (!judge || judge.claims === 'off') return
    if (judge.claims === 'sampled' && chanceOf(answer.id) >= judge.claimShare) return
    const payload = { workspaceId, userId, answerId: answer.id }
    await runtime.jobs.enqueue('judge-claims', payload, { priority, singletonKey: answer.id })
  } catch (error) {
    runtime.log.error('claims-not-queued', error, { answerId: answer.id })
  }
}

/** The same number for the same id, spread evenly over 0 to 1. */
const chanceOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0) / 2 ** 32
