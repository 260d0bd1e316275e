'use client'
import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { LinkField } from '../../../_chat/link-field'
import { AutoRefresh } from '../../_parts/auto-refresh'
import { keepWorkspace } from '../actions'

export type UnderWayCardProps = {
  name: string
  isRunning: boolean
  /** As the server counted them: clocks of browsers go wrong. */
  secondsLeft: number
  path: string
}

/** A deletion that waits or runs: the way back while there is one, and the link that is left afterwards. */
export function UnderWayCard({ name, isRunning, secondsLeft, path }: UnderWayCardProps) {
  const left = useSecondsLeft(secondsLeft)
  const keeping = useAction(keepWorkspace, { done: `${name} stays` })
  const seconds = left ?? secondsLeft
  const hasBegun = isRunning || seconds === 0
  return (
    <Card className="border-danger/40">
      <AutoRefresh everyMs={3000} />
      <CardHeader
        title={hasBegun ? `${name} is being deleted` : `${name} will be deleted`}
        description={
          hasBegun
            ? 'It can no longer be taken back. In a moment this page will be gone, too.'
            : `It begins in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Until then nothing is lost.`
        }
        actions={
          !hasBegun && (
            <Button variant="primary" loading={keeping.pending} onClick={() => void keeping.run({})}>
              <Undo2 aria-hidden />
              Take it back
            </Button>
          )
        }
      />
      <CardBody className="grid gap-2">
        <p className="text-sm text-pretty text-muted">
          Keep this link. It leads to the signed receipt, now and afterwards, without signing in.
        </p>
        {/* The address of this server is known in the browser only. */}
        <div className="min-h-9">{left !== null && <LinkField path={path} look="secondary" />}</div>
      </CardBody>
    </Card>
  )
}

/** Null before the browser has taken over. Begins anew with each figure of the server. */
function useSecondsLeft(secondsLeft: number): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const end = performance.now() + secondsLeft * 1000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000))), 250)
    return () => clearInterval(timer)
  }, [secondsLeft])
  return left
}
