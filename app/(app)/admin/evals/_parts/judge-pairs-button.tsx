'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { judgePairs } from '../../judge/actions'
import { ConfirmButton } from '../../prompts/_parts/confirm-button'

export type JudgePairsButtonProps = {
  runs: { before: string; after: string }
  model: string
  samples: number
  /** Pairs without a verdict. */
  open: number
  isRunning: boolean
}

export function JudgePairsButton({ runs, model, samples, open, isRunning }: JudgePairsButtonProps) {
  const { pending, run } = useAction(judgePairs, { done: 'The judge is at it' })
  if (isRunning) return <Button disabled>Comparing…</Button>
  if (open === 0) return null
  const pairs = open === 1 ? '1 pair' : `${open} pairs`
  return (
    <ConfirmButton
      label={`Let a model compare ${pairs}`}
      title={`Let ${model} compare ${pairs}?`}
      description={`It is asked about each in both orders, in up to ${2 * open * samples} calls. Questions, expected answers and both answers go to the model’s provider; what it costs shows under Usage and cost.`}
      confirm="Compare"
      pending={pending}
      onConfirm={() => run(runs)}
    />
  )
}
