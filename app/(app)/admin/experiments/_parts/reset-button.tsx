'use client'
import { useAction } from '@/app/_lib/use-action'
import { thingLabels } from '@/lib/domain/experiment-words'
import { ConfirmButton } from '../../prompts/_parts/confirm-button'
import { reset } from '../actions'

/** Back to what the product ships. */
export function ResetButton({ what }: { what: 'routing' | 'retrieval' | 'forms' }) {
  const { pending, run } = useAction(reset, { done: 'As shipped again.' })
  return (
    <ConfirmButton
      label="As shipped"
      size="sm"
      title={`${thingLabels[what]} as the product ships it?`}
      description="Every reader has it from the next question on. An experiment that is held against the present setting stops."
      confirm="Set it back"
      pending={pending}
      onConfirm={() => run({ what })}
    />
  )
}
