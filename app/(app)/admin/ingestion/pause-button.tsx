'use client'
import { Pause, Play } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { pause, resume } from './actions'

export function PauseButton({ isPaused }: { isPaused: boolean }) {
  const pausing = useAction(pause, { done: 'Ingestion is paused' })
  const resuming = useAction(resume, { done: 'Ingestion goes on' })
  return isPaused ? (
    <Button variant="primary" loading={resuming.pending} onClick={() => void resuming.run({})}>
      <Play aria-hidden />
      Resume
    </Button>
  ) : (
    <Button loading={pausing.pending} onClick={() => void pausing.run({})}>
      <Pause aria-hidden />
      Pause
    </Button>
  )
}
