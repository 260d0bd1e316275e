'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { end } from '../actions'

/** Ends a round, once it has been said what that means: there is no way back. */
export function EndButton({ roundId }: { roundId: string }) {
  const [asks, setAsks] = useState(false)
  const { pending, run } = useAction(end, { done: 'Ended. Its figures stay.' })
  return (
    <>
      <Button variant="ghost" onClick={() => setAsks(true)}>
        End the round
      </Button>
      <Dialog
        open={asks}
        onOpenChange={setAsks}
        title="End this round?"
        footer={
          <>
            <Button onClick={() => setAsks(false)}>Cancel</Button>
            <Button
              variant="primary"
              loading={pending}
              onClick={() => void run({ roundId }).then((done) => done !== undefined && setAsks(false))}
            >
              End it
            </Button>
          </>
        }
      >
        <p className="text-sm text-pretty">
          What has been judged and settled stays, with its figures. What has not cannot be judged any more, and its
          answers are closed to reviewers. This cannot be undone.
        </p>
      </Dialog>
    </>
  )
}
