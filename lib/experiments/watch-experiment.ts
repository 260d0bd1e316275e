import { countExperimentAnswers } from '@/db/queries/experiments/count-experiment-answers'
import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { readExperimentAnswers } from '@/db/queries/experiments/read-experiment-answers'
import { saveLook } from '@/db/queries/prompts/save-look'
import type { Runtime } from '@/lib/runtime/runtime'
import { actOnDecision } from './act-on-decision'
import { decideExperiment, type ExperimentDecision } from './decide-experiment'
import { stopWhenPointless } from './stop-when-pointless'
import { readGuards } from './guards/read-guards'

/** What the watcher remembers between two looks. Forgetting it costs a reading, nothing else. */
export type ExperimentMemory = { answers: number; readAt: number; heldAtStep: number | null }

export const newMemory = (): ExperimentMemory => ({ answers: -1, readAt: 0, heldAtStep: null })

/** Without new answers it is read again after this long: time passes, and a rating may come late. */
const restMs = 30_000
/** From so many answers on one more says little, and counting them all costs more: then it is looked at no more often than that. */
const manyAnswers = 2_000

/**
 * Looks at an experiment once: ends it when what it is held against is no more, else reads its guards anew from all its answers, keeps them, and
 * does what they say. Safe from several processes at once. @returns null when there was nothing new to read
 */
export async function watchExperiment(
  runtime: Runtime,
  experiment: ExperimentRow,
  memory: ExperimentMemory,
): Promise<ExperimentDecision | null> {
  const { db } = runtime
  const now = runtime.now()
  const { workspaceId, id, startedAt, baseline, percent } = experiment
  if (!startedAt || !baseline) return null
  const scope = { workspaceId }
  if (await stopWhenPointless(runtime, experiment)) return null
  // Also where the clock was set back meanwhile.
  const isRested = Math.abs(now.getTime() - memory.readAt) >= restMs
  if (memory.answers >= manyAnswers && !isRested) return null
  const since = { id, since: startedAt }
  const counts = await countExperimentAnswers(db, scope, since)
  const all = counts.control + counts.treatment
  const isNews = all - memory.answers >= Math.max(1, all / 100)
  if (!isNews && !isRested) return null
  const answers = await readExperimentAnswers(db, scope, since)
  const readings = readGuards(answers, { armOf: ({ arm }) => arm, baseline })
  memory.answers = all
  memory.readAt = now.getTime()
  const decision = decideExperiment(experiment, { treatment: counts.treatment, readings, now })
  await saveLook(db, scope, { canaryId: id, answers: answers.length, percent, readings, now })
  await actOnDecision(runtime, { experiment, decision, readings, treatment: counts.treatment, memory })
  return decision
}
