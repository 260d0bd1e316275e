'use client'
import { useAction } from '@/app/_lib/use-action'
import { ReasonButton } from '../../../../admin/_parts/reason-button'
import { switchOver } from './actions'

/** Switches although the golden cases find less. */
export function OverrideButton({ rebuildId }: { rebuildId: string }) {
  const { pending, run } = useAction(switchOver, { done: 'Switched all the same' })
  return (
    <ReasonButton
      label="Switch all the same"
      title="Switch although less is found?"
      description="Readers get the new passages at once. It can be taken back for seven days."
      keep="Keep the passages in use"
      pending={pending}
      onConfirm={(reason) => run({ rebuildId, reason })}
    />
  )
}
