'use client'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { reject } from '../actions'

/** Takes what cannot be accepted off the list. */
export function RejectAllButton({ ids }: { ids: readonly string[] }) {
  const { pending, run } = useAction(reject)
  const all = async (): Promise<void> => {
    for (const id of ids) await run({ id, rejected: true })
  }
  return (
    <Button loading={pending} onClick={() => void all()}>
      Clear
    </Button>
  )
}
