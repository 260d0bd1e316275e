'use client'
import { Undo2 } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { goBack } from '../actions'

/** One click back to what was active before. */
export function PutBackButton({ id, label }: { id: string; label: string }) {
  const { pending, run } = useAction(goBack, { done: `Rolled back. Active again: ${label}.` })
  return (
    <Button variant="danger" size="sm" loading={pending} onClick={() => void run({ id })}>
      <Undo2 aria-hidden />
      Roll back
    </Button>
  )
}
