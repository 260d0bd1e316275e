import { setTimeout as sleep } from 'node:timers/promises'
import type { EvalMetrics, EvalRunStatus } from '@/lib/domain/eval-run'
import type { JudgeStanding } from '@/lib/domain/judge'
import type { ReportedCase, ReportedRun } from '@/lib/evals/report/to-junit'
import type { ApiClient } from '../bench/api-client'

export type FollowedCase = ReportedCase & {
  readonly language: string
  readonly journey: string | null
  readonly difficulty: string | null
}

export type FollowedRun = Omit<ReportedRun, 'cases'> & {
  readonly status: EvalRunStatus
  readonly done: number
  readonly total: number
  readonly passed: number
  readonly metrics: EvalMetrics
  readonly budgetMicroUsd: number | null
  readonly spentMicroUsd: number
  readonly judgeStanding: JudgeStanding | null
  readonly judge: { readonly model: string } | null
  readonly cases: readonly FollowedCase[]
  readonly error: { readonly code: string; readonly detail: string } | null
}

const lookEveryMs = 500

/** Reads the run until it has ended, and tells when more cases are done. */
export async function followRun(api: ApiClient, runId: string, tell: (run: FollowedRun) => void): Promise<FollowedRun> {
  let seen = -1
  for (;;) {
    const run = await api.request<FollowedRun>('GET', `/api/v1/evals/runs/${runId}`)
    if (run.done !== seen) tell(run)
    seen = run.done
    if (run.status !== 'queued' && run.status !== 'running') return run
    await sleep(lookEveryMs)
  }
}
