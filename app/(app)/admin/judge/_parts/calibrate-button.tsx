'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '../../prompts/_parts/confirm-button'
import { calibrateJudge } from '../actions'

export type CalibrateButtonProps = { model: string; due: number; samples: number; disabled: boolean }

/** Asks once, because it sends what readers asked and were told to a provider. */
export function CalibrateButton({ model, due, samples, disabled }: CalibrateButtonProps) {
  const { pending, run } = useAction(calibrateJudge, { done: 'The judge is at it' })
  if (due === 0 || disabled) return <Button disabled>{due === 0 ? 'Nothing to judge' : 'Judging…'}</Button>
  const answers = due === 1 ? '1 answer' : `${due} answers`
  return (
    <ConfirmButton
      label={`Judge ${answers}`}
      title={`Send ${answers} to ${model}?`}
      description={`Question, answer and passages of each go to the model’s provider, in up to ${due * samples} calls. Only answers that reviewers may read now are sent.`}
      confirm="Send and judge"
      pending={pending}
      onConfirm={() => run({})}
    />
  )
}
