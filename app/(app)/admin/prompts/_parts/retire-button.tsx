'use client'
import { useAction } from '@/app/_lib/use-action'
import { retire } from '../actions'
import { ConfirmButton } from './confirm-button'

/** Puts away what no reader has. Text and history stay, and a new draft can be made of it. */
export function RetireButton({ version }: { version: number }) {
  const { pending, run } = useAction(retire, { done: 'Put away. Its text and history stay.' })
  return (
    <ConfirmButton
      label="Put away"
      title={`Put version ${version} away?`}
      description="No reader has it. It becomes retired; its text and history stay, and a new draft can start from it."
      confirm="Put it away"
      pending={pending}
      onConfirm={() => run({ version })}
    />
  )
}
