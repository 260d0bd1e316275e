'use client'
import { RefreshCw } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { measure } from '../actions'

/** The week up to now, besides the one that is measured each day. */
export function MeasureButton() {
  const { pending, run } = useAction(measure, { done: 'It is measured; the figures follow in a moment.' })
  return (
    <Button loading={pending} onClick={() => void run({})}>
      {!pending && <RefreshCw aria-hidden />}
      Measure now
    </Button>
  )
}
