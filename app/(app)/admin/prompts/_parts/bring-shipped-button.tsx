'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { bringShipped } from '../actions'

export function BringShippedButton() {
  const { pending, run } = useAction(bringShipped, { done: 'It is in the list now, and waits for the gate.' })
  return (
    <Button size="sm" loading={pending} onClick={() => void run({})}>
      Bring it in
    </Button>
  )
}
