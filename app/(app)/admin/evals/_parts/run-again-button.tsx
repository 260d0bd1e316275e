'use client'
import { useRouter } from 'next/navigation'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import type { EvalVariant } from '@/lib/domain/eval-run'
import { startRun } from '../actions'

/** The same golden set against the same variant, and to its page. */
export function RunAgainButton({ suite, variant, judge }: { suite: string; variant: EvalVariant; judge: boolean }) {
  const router = useRouter()
  const { pending, run } = useAction(startRun)
  const again = async (): Promise<void> => {
    const started = await run({ suite, variant, fresh: false, judge })
    if (started) router.push(`/admin/evals/${started.runId}`)
  }
  return (
    <Button loading={pending} onClick={() => void again()}>
      Run again
    </Button>
  )
}
