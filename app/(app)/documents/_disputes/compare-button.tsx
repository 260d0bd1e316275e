'use client'
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { AutoRefresh } from '../../admin/_parts/auto-refresh'
import { compareAll } from '../contradictions/actions'

const lookEveryMs = 1000

/** Compares all documents now instead of a few minutes after the next change. `scannedAt`: ISO moment of the last time. */
export function CompareButton({ scannedAt }: { scannedAt: string | null }) {
  const [waitsSince, setWaitsSince] = useState<string | null>()
  const { pending, run } = useAction(compareAll)
  const isWaiting = waitsSince !== undefined && waitsSince === scannedAt
  const start = async (): Promise<void> => {
    if ((await run({})) !== undefined) setWaitsSince(scannedAt)
  }
  return (
    <>
      {isWaiting && <AutoRefresh everyMs={lookEveryMs} />}
      <Button loading={pending || isWaiting} onClick={() => void start()}>
        <RefreshCw aria-hidden /> {isWaiting ? 'Comparing …' : scannedAt === null ? 'Compare now' : 'Compare again'}
      </Button>
    </>
  )
}
