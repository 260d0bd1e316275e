import type { DeepBound } from '@/lib/domain/deep-answer'
import type { Scope } from '@/lib/domain/scope'
import type { Models } from '@/lib/models/ports'
import type { Runtime } from '@/lib/runtime/runtime'
import type { AnswerInput } from '../stream-parts'
import type { Notebook } from '../tools/create-notebook'
import type { ToolRunner } from '../tools/create-tool-runner'
import type { StepLog } from './create-step-log'
import type { DeepLimits } from './deep-limits'

export type Model = Awaited<ReturnType<Models['chatModel']>>

/** What plan and rounds used, on top of what the writing uses. */
export type Spent = { inputTokens: number; outputTokens: number; costMicroUsd: number; unpriced: boolean }

/** The looking for one deep answer. */
export type DeepSession = {
  readonly runtime: Runtime
  readonly scope: Scope
  readonly input: AnswerInput
  readonly question: string
  readonly limits: DeepLimits
  /** Of `performance.now()`: when the looking has to end. */
  readonly deadline: number
  readonly notes: Notebook
  readonly log: StepLog
  readonly runTool: ToolRunner
  readonly spent: Spent
  /** Which bound ended it; null while none did. */
  bound: DeepBound | null
}
