'use client'
import { useAction } from '@/app/_lib/use-action'
import { GateRunsCard, type EvalRunProgress } from '../../_parts/gate-runs-card'
import { startEval } from '../actions'

export type EvalCardProps = {
  id: string
  suites: readonly string[]
  /** The two runs that go on, if they do. */
  open: readonly EvalRunProgress[]
  hasRun: boolean
}

/** The two runs that the gate of an experiment compares. */
export function EvalCard({ id, ...rest }: EvalCardProps) {
  const { pending, run } = useAction(startEval, { done: 'Two runs were started.' })
  return (
    <GateRunsCard
      {...rest}
      description="The same questions with what is active and with the change, compared case by case. Answers of a hosted model cost what they cost; known ones are taken over."
      canRun
      pending={pending}
      onStart={(suite) => void run({ id, suite })}
    />
  )
}
