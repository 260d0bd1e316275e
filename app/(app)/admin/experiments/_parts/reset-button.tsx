'use client'
import { useAction } from '@/app/_lib/use-action'
import { thingLabels } from '@/lib/domain/experiment-words'
import { ReasonButton } from '../../_parts/reason-button'
import { ConfirmButton } from '../../prompts/_parts/confirm-button'
import { reset } from '../actions'

const atOnce =
  'Every reader has it from the next question on. An experiment that is held against the present setting stops.'

/** Back to what the product ships. Retrieval goes past its gate so, and wants a reason. */
export function ResetButton({ what }: { what: 'routing' | 'retrieval' | 'forms' }) {
  const { pending, run } = useAction(reset, { done: 'As shipped again.' })
  const title = `${thingLabels[what]} as the product ships it?`
  if (what === 'retrieval')
    return (
      <ReasonButton
        label="As shipped"
        title={title}
        description={`${atOnce} The golden cases are not asked first; an experiment would ask them.`}
        keep="Keep it"
        confirm="Set it back"
        pending={pending}
        onConfirm={(reason) => run({ what, reason })}
      />
    )
  return (
    <ConfirmButton
      label="As shipped"
      size="sm"
      title={title}
      description={atOnce}
      confirm="Set it back"
      pending={pending}
      onConfirm={() => run({ what, reason: null })}
    />
  )
}
