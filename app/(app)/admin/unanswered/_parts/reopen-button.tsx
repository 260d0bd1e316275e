'use client'
import { RotateCcw } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { openQuestionAgain } from '../actions'

/** Takes a reply back. Its words are kept, so that the next one begins with them. */
export function ReopenButton({ id }: { id: string }) {
  const { pending, run } = useAction(openQuestionAgain, { done: 'Open again. The readers no longer see the reply.' })
  return (
    <Button size="sm" loading={pending} onClick={() => void run({ id })}>
      <RotateCcw aria-hidden /> Open again
    </Button>
  )
}
