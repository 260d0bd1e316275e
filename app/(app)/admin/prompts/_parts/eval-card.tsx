'use client'
import { useAction } from '@/app/_lib/use-action'
import { GateRunsCard, type EvalRunProgress } from '../../_parts/gate-runs-card'
import { startEval } from '../actions'

export type EvalCardProps = {
  version: number
  activeVersion: number
  suites: readonly string[]
  /** The two runs that go on, if they do. */
  open: readonly EvalRunProgress[]
  hasRun: boolean
  canRun: boolean
}

/** The two runs that the gate of a version compares. */
export function EvalCard({ version, activeVersion, ...rest }: EvalCardProps) {
  const { pending, run } = useAction(startEval, { done: 'Two runs were started.' })
  return (
    <GateRunsCard
      {...rest}
      description={`The same questions to version ${version} and to version ${activeVersion}, compared case by case. Answers of a hosted model cost what they cost; known ones are taken over.`}
      pending={pending}
      onStart={(suite) => void run({ version, suite })}
    />
  )
}
