import type { Scope } from '@/lib/domain/scope'
import { readCalibration } from '@/lib/evals/judge/calibration/read-calibrations'
import { readPairs } from '@/lib/evals/judge/pairs/read-pairs'
import { readJudgeState } from '@/lib/evals/judge/require-judge'
import { rubricVersion } from '@/lib/evals/judge/rubrics/shipped-rubrics'
import { readTask } from '@/lib/evals/judge/tasks/start-judge-task'
import { pairKey, type ComparedRuns } from '@/lib/evals/judge/tasks/task-keys'
import type { Runtime } from '@/lib/runtime/runtime'
import type { PairsCardProps } from './pairs-card'

/** What the judge said of two runs so far, and who would be asked. People compare no pairs, so its word on single answers stands for it. */
export async function loadPairs(runtime: Runtime, scope: Scope, runs: ComparedRuns): Promise<PairsCardProps> {
  const [pairs, task, { model, settings }] = await Promise.all([
    readPairs(runtime, scope, runs),
    readTask(runtime, scope, pairKey(runs)),
    readJudgeState(runtime, scope),
  ])
  if (model === null) return { runs, pairs, task, judge: null }
  const { samples } = settings
  const calibration = await readCalibration(runtime, scope, { model, samples, rubricVersion: rubricVersion('answer') })
  return { runs, pairs, task, judge: { model, samples, calibration } }
}
