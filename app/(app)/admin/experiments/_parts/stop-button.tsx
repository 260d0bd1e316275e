'use client'
import { Square } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { stop } from '../actions'

/** One click, no question: in an emergency a dialog costs what it protects. What was measured stays. */
export function StopButton({ id }: { id: string }) {
  const { pending, run } = useAction(stop, { done: 'Stopped. Every reader has what is active.' })
  return (
    <Button variant="danger" loading={pending} onClick={() => void run({ id })}>
      <Square aria-hidden />
      Stop
    </Button>
  )
}
