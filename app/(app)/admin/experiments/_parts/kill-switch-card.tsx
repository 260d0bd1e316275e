'use client'
import { Power } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmButton } from '../../prompts/_parts/confirm-button'
import { setFrozen } from '../actions'

/** Every reader has what is active, at once. */
export function KillSwitchCard({ isFrozen }: { isFrozen: boolean }) {
  const { pending, run } = useAction(setFrozen, {
    done: ({ stopped }) =>
      isFrozen
        ? 'Switched off. Experiments can be started again.'
        : `Every reader has what is active; ${stopped} stopped.`,
  })
  return (
    <Card>
      <CardHeader
        title="Kill switch"
        description="Stops all experiments from the next question on, and lets none be started."
        actions={
          isFrozen ? (
            <Button loading={pending} onClick={() => void run({ frozen: false })}>
              <Power aria-hidden />
              Switch it off
            </Button>
          ) : (
            <ConfirmButton
              label={
                <>
                  <Power aria-hidden />
                  Stop all experiments
                </>
              }
              title="Stop all experiments?"
              description="Every reader has what is active from the next question on, and no experiment can be started until someone switches it off here. What was measured stays."
              confirm="Stop all"
              confirmVariant="danger"
              pending={pending}
              onConfirm={() => run({ frozen: true })}
            />
          )
        }
      />
      {isFrozen && (
        <CardBody>
          <p className="text-sm font-medium text-danger">The switch is on: no experiment runs.</p>
        </CardBody>
      )}
    </Card>
  )
}
