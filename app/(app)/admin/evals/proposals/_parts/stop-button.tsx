'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { stopProposing } from '../actions'

export function StopButton({ generationId }: { generationId: string }) {
  const { pending, run } = useAction(stopProposing, { done: 'Stopped. What is proposed stays.' })
  return (
    <Button loading={pending} onClick={() => void run({ generationId })}>
      Stop
    </Button>
  )
}
