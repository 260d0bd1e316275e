'use client'
import { RotateCcw } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import type { DisputeStatus } from '@/lib/domain/document-dispute'
import { judgeContradiction } from '../contradictions/actions'

/** Says that two sentences do not contradict each other, and takes it back. */
export function JudgeButton({ id, status }: { id: string; status: DisputeStatus }) {
  const again = useAction(judgeContradiction, { done: 'Listed again, and shown beside answers.' })
  const dismiss = useAction(judgeContradiction, {
    done: 'Dismissed. It is no longer shown beside new answers.',
    undo: () => void again.run({ id, status: 'open' }),
  })
  if (status === 'open')
    return (
      <Button
        variant="ghost"
        size="sm"
        loading={dismiss.pending}
        onClick={() => void dismiss.run({ id, status: 'dismissed' })}
      >
        Not a contradiction
      </Button>
    )
  return (
    <Button variant="ghost" size="sm" loading={again.pending} onClick={() => void again.run({ id, status: 'open' })}>
      <RotateCcw aria-hidden /> List again
    </Button>
  )
}
