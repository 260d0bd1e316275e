'use client'
import { Undo2 } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button, type ButtonSize } from '@/components/ui/button'
import { goBack } from '../actions'

export type RollBackButtonProps = { version: number; label?: string; size?: ButtonSize }

/** One click, no question: in an emergency a dialog costs what it protects. The way forward again is the version's own page. */
export function RollBackButton({ version, label = 'Roll back', size = 'md' }: RollBackButtonProps) {
  const { pending, run } = useAction(goBack, {
    done: (data) => `Rolled back. Readers have version ${data.version} now.`,
  })
  return (
    <Button variant="danger" size={size} loading={pending} onClick={() => void run({ version })}>
      <Undo2 aria-hidden />
      {label}
    </Button>
  )
}
