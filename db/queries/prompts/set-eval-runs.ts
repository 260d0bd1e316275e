import type { Db } from '@/db/client'
import type { EvalRunId } from '@/lib/domain/ids'
import type { PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { movePromptVersion } from './move-prompt-version'

type Params = {
  readonly name: PromptName
  readonly version: number
  readonly candidateRunId: EvalRunId
  readonly baselineRunId: EvalRunId
  readonly now: Date
}

/** The two runs that the gate compares from now on. @returns false when the version does not wait for the gate */
export async function setEvalRuns(db: Db, scope: Scope, params: Params): Promise<boolean> {
  const { name, version, candidateRunId, baselineRunId, now } = params
  return movePromptVersion(db, scope, {
    from: ['eval'],
    set: { candidateRunId, baselineRunId },
    event: { name, version, kind: 'eval-started', detail: { candidateRunId, baselineRunId }, now },
  })
}
