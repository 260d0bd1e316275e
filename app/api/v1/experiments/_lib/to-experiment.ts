import type { z } from 'zod'
import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { breaksAt } from '@/lib/domain/canary-guards'
import type { Scope } from '@/lib/domain/scope'
import { getExperiment } from '@/lib/evals/experiments/get-experiment'
import { readExperimentGate } from '@/lib/evals/experiments/read-experiment-gate'
import type { Runtime } from '@/lib/runtime/runtime'
import type { experimentReportSchema, experimentSchema } from './experiment-schema'

/** An experiment as the interface shows it. */
export function toExperiment(row: ExperimentRow): z.input<typeof experimentSchema> {
  const { id, name, rationale, what, change, audience, plan, status, percent, control, endReason } = row
  const { candidateRunId, baselineRunId, createdAt, startedAt, endedAt } = row
  return {
    id,
    name,
    rationale,
    what,
    change,
    audience,
    plan,
    status,
    percent,
    control,
    candidateRunId,
    baselineRunId,
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    endReason,
  }
}

/** The same with its gate, both sides, guards, and what happened. @throws forbidden, not_found */
export async function readReport(
  runtime: Runtime,
  scope: Scope,
  id: string,
): Promise<z.input<typeof experimentReportSchema>> {
  const { experiment, sides, figures, outcome, readings, events, isFull } = await getExperiment(runtime, scope, id)
  const { state, reasons } = await readExperimentGate(runtime, scope, experiment)
  return {
    ...toExperiment(experiment),
    gate: { state, reasons: [...reasons] },
    sides,
    figures: figures.map(({ difference, ...figure }) => ({
      ...figure,
      difference: difference && { value: difference.value, ci: [...difference.ci] },
    })),
    outcome: [...outcome],
    guards: readings.map(({ name, control, canary, evidence }) => ({
      name,
      control,
      treatment: canary,
      evidence,
      breaksAt,
    })),
    events: events.map(({ kind, percent, actor, note, createdAt }) => ({
      kind,
      percent,
      by: actor,
      note,
      at: createdAt.toISOString(),
    })),
    isFull,
  }
}
