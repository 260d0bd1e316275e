import { ingestStages, type EndedAttempt, type IngestStage, type RevisionStatus } from '@/lib/domain/document'

export type ToldStage = { readonly stage: IngestStage; readonly ms: number }
export type ToldAttempt = {
  readonly startedAt: Date | null
  /** Null while it runs. */
  readonly endedAt: Date | null
  /** `again`: no attempt, but a person who started it once more. */
  readonly outcome: 'indexed' | 'queued' | 'failed' | 'running' | 'again'
  readonly stage: IngestStage | null
  readonly code: string | null
  readonly stages: readonly ToldStage[]
}

export type AttemptFacts = {
  readonly status: RevisionStatus
  readonly stage: IngestStage | null
  readonly stageMs: Partial<Record<IngestStage, number>>
  readonly history: readonly EndedAttempt[]
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
  readonly errorCode: string | null
}

/**
 * The attempts at a revision, oldest first, each with the time of its stages in their order. Revisions from before attempts were kept have
 * one: what their row says.
 */
export function tellAttempts(facts: AttemptFacts): ToldAttempt[] {
  const { status, stage, startedAt, finishedAt } = facts
  const ended = facts.history.map((one): ToldAttempt => ({
    startedAt: one.startedAt === null ? null : new Date(one.startedAt),
    endedAt: new Date(one.endedAt),
    outcome: one.outcome === 'queued' && one.code === null ? 'again' : one.outcome,
    stage: one.stage,
    code: one.code,
    stages: inOrder(one.stageMs),
  }))
  if (status === 'processing')
    return [
      ...ended,
      { startedAt, endedAt: null, outcome: 'running', stage, code: null, stages: inOrder(facts.stageMs) },
    ]
  if (ended.length > 0 || startedAt === null || status === 'queued') return ended
  return [
    { startedAt, endedAt: finishedAt, outcome: status, stage, code: facts.errorCode, stages: inOrder(facts.stageMs) },
  ]
}

const inOrder = (stageMs: Partial<Record<IngestStage, number>>): ToldStage[] =>
  ingestStages.flatMap((stage) => {
    const ms = stageMs[stage]
    return ms === undefined ? [] : [{ stage, ms }]
  })
