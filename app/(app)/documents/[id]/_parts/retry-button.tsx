'use client'
import { RotateCcw } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { retryFailed } from '../../actions'

export function RetryButton({ documentId }: { documentId: string }) {
  const retry = useAction(retryFailed, { done: 'Started again' })
  return (
    <Button loading={retry.pending} onClick={() => void retry.run({ documentId })}>
      <RotateCcw aria-hidden />
      Try again
    </Button>
  )
}
