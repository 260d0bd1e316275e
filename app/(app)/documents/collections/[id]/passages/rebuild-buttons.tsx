'use client'
import { ArrowRightLeft, Pause, Play, RotateCcw, Undo2, X } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '../../../../admin/prompts/_parts/confirm-button'
import {
  cancelBuilding,
  goOnWithoutFailed,
  pauseBuilding,
  resumeBuilding,
  retryBuilding,
  switchBack,
  switchOver,
} from './actions'

type Props = { rebuildId: string }

const some = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'document' : 'documents'}`

export function PauseButton({ rebuildId }: Props) {
  const { pending, run } = useAction(pauseBuilding, { done: 'Building is paused' })
  return (
    <Button size="sm" loading={pending} onClick={() => void run({ rebuildId })}>
      <Pause aria-hidden />
      Pause
    </Button>
  )
}

export function ResumeButton({ rebuildId }: Props) {
  const { pending, run } = useAction(resumeBuilding, { done: 'Building goes on' })
  return (
    <Button size="sm" variant="primary" loading={pending} onClick={() => void run({ rebuildId })}>
      <Play aria-hidden />
      Resume
    </Button>
  )
}

export function CancelButton({ rebuildId }: Props) {
  const { pending, run } = useAction(cancelBuilding, { done: 'Called off; nothing changed' })
  return (
    <ConfirmButton
      size="sm"
      label={
        <>
          <X aria-hidden />
          Call it off
        </>
      }
      title="Call this rebuild off?"
      description="What was built is removed. The passages in use stay as they are."
      confirm="Call it off"
      pending={pending}
      onConfirm={() => run({ rebuildId })}
    />
  )
}

export function SwitchButton({ rebuildId }: Props) {
  const { pending, run } = useAction(switchOver, { done: (count) => `${some(count)} switched` })
  return (
    <Button size="sm" variant="primary" loading={pending} onClick={() => void run({ rebuildId })}>
      <ArrowRightLeft aria-hidden />
      Switch now
    </Button>
  )
}

export function RollBackButton({ rebuildId }: Props) {
  const { pending, run } = useAction(switchBack, { done: 'It is being taken back' })
  return (
    <ConfirmButton
      size="sm"
      label={
        <>
          <Undo2 aria-hidden />
          Roll back
        </>
      }
      title="Take the switch back?"
      description="Answers come from the passages before again, all at once. Documents that came or changed since keep what they have."
      confirm="Roll back"
      pending={pending}
      onConfirm={() => run({ rebuildId })}
    />
  )
}

export function RetryButton({ rebuildId }: Props) {
  const { pending, run } = useAction(retryBuilding, { done: (count) => `${some(count)} tried again` })
  return (
    <Button size="sm" loading={pending} onClick={() => void run({ rebuildId })}>
      <RotateCcw aria-hidden />
      Try again
    </Button>
  )
}

export function WithoutFailedButton({ rebuildId }: Props) {
  const { pending, run } = useAction(goOnWithoutFailed, { done: 'Going on without them' })
  return (
    <Button size="sm" loading={pending} onClick={() => void run({ rebuildId })}>
      Go on without them
    </Button>
  )
}
