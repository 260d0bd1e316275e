'use client'
import { Play } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { startRun } from '../../actions'

/** Asks the workspace's own cases as readers have the product now, and opens the run. */
export function RunSuiteButton() {
  const router = useRouter()
  const { pending, run } = useAction(startRun)
  const start = async (): Promise<void> => {
    const started = await run({ suite: 'feedback', variant: {}, fresh: false })
    if (started) router.push(`/admin/evals/${started.runId}`)
  }
  return (
    <Button variant="primary" loading={pending} onClick={() => void start()}>
      <Play aria-hidden />
      Run these cases
    </Button>
  )
}
