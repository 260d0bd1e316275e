import { raiseAlert } from '@/db/queries/alerts/raise-alert'
import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { moveExperiment } from '@/db/queries/experiments/move-experiment'
import type { GuardReading } from '@/lib/domain/canary-guards'
import type { Runtime } from '@/lib/runtime/runtime'
import { byItself } from './by-itself'
import type { ExperimentDecision } from './decide-experiment'

type Input = {
  readonly experiment: ExperimentRow
  readonly decision: ExperimentDecision
  readonly readings: readonly GuardReading[]
  /** Answers with the change since it started. */
  readonly treatment: number
  /** A hold is noted once a step. */
  readonly memory: { heldAtStep: number | null }
}

/** Does what was decided, unless somebody else has meanwhile. */
export async function actOnDecision(runtime: Runtime, input: Input): Promise<void> {
  const { experiment, decision, memory } = input
  const { id, step } = experiment
  if (decision.act === 'wait' || decision.act === 'stay') return
  if (decision.act === 'roll-back') await rollBack(runtime, input, decision)
  if (decision.act === 'widen') await widen(runtime, input, decision)
  if (decision.act === 'hold' && memory.heldAtStep !== step) {
    memory.heldAtStep = step
    const event = { id, kind: 'held' as const, note: decision.note, now: runtime.now() }
    await moveExperiment(runtime.db, byItself(experiment), { from: ['running'], set: { step }, step, event })
  }
  runtime.log.info('experiment-decided', { id, act: decision.act, answers: input.treatment })
}

async function rollBack(
  { db, now: clock }: Runtime,
  { experiment, readings }: Input,
  { guard, note }: Extract<ExperimentDecision, { act: 'roll-back' }>,
): Promise<void> {
  const now = clock()
  const { id } = experiment
  const ended = await moveExperiment(db, byItself(experiment), {
    from: ['running'],
    set: { status: 'rolled_back', endedAt: now, endReason: note },
    event: { id, kind: 'rolled-back', note, now },
  })
  if (!ended) return
  const { control, canary } = readings.find(({ name }) => name === guard) ?? {}
  const figures = { guard, control: control?.mean ?? 0, treatment: canary?.mean ?? 0 }
  await raiseAlert(db, experiment, { subject: id, detail: { kind: 'experiment', experimentId: id, ...figures }, now })
}

async function widen(
  { db, now: clock }: Runtime,
  { experiment, treatment }: Input,
  { percent, note }: Extract<ExperimentDecision, { act: 'widen' }>,
): Promise<void> {
  const now = clock()
  const { id, step } = experiment
  await moveExperiment(db, byItself(experiment), {
    from: ['running'],
    step,
    set: { step: step + 1, percent, stepStartedAt: now, stepStartedWith: treatment },
    event: { id, kind: 'widened', note, percent, now },
  })
}
