import type { PromptVersionRow } from '@/db/queries/prompts/find-prompt-version'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { readRunsGate, type RunsGate } from '../read-runs-gate'
import { guardedFigures } from './judge-comparison'

type Version = Pick<PromptVersionRow, 'version' | 'candidateRunId' | 'baselineRunId' | 'submittedAt'>

/** Whether a version may reach readers, from its two runs. @param active the version that they have now @throws forbidden */
export async function readPromptGate(
  runtime: Runtime,
  scope: Scope,
  version: Version,
  active: number | null,
): Promise<RunsGate> {
  return readRunsGate(runtime, scope, {
    runs: version,
    names: guardedFigures,
    findBroken: ({ candidate, baseline }) => {
      if (candidate.model.startsWith('local:'))
        return 'The local model answered, which reads no prompt. Connect a hosted model and run both again.'
      if (candidate.model !== baseline.model) return 'The two runs were answered by different models. Run both again.'
      if (baseline.promptVersion !== active) return `Version ${active ?? '?'} became active meanwhile. Run both again.`
      if (version.submittedAt !== null && candidate.createdAt < version.submittedAt)
        return 'The text was changed after the run. Run both again.'
      return null
    },
  })
}
