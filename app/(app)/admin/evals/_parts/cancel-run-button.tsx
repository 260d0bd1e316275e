'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { cancelRun } from '../actions'

export function CancelRunButton({ runId }: { runId: string }) {
  const { pending, run } = useAction(cancelRun, { done: 'Cancelled. Cases that are done stay.' })
  return (
    <Button loading={pending} onClick={() => void run({ runId })}>
      Cancel the run
    </Button>
  )
}
