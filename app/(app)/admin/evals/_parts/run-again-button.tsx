'use client'
import { useRouter } from 'next/navigation'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { startRun } from '../actions'

export type RunAgainButtonProps = Pick<EvalRunRow, 'suite' | 'variant' | 'seed' | 'budgetMicroUsd'> & { judge: boolean }

/** The same golden set against the same variant, under the same budget, and to its page. */
export function RunAgainButton({ budgetMicroUsd, ...run }: RunAgainButtonProps) {
  const router = useRouter()
  const { pending, run: start } = useAction(startRun)
  const again = async (): Promise<void> => {
    const started = await start({ ...run, fresh: false, ...(budgetMicroUsd !== null && { budgetMicroUsd }) })
    if (started) router.push(`/admin/evals/${started.runId}`)
  }
  return (
    <Button loading={pending} onClick={() => void again()}>
      Run again
    </Button>
  )
}
