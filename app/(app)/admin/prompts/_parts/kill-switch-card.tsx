'use client'
import { Power } from 'lucide-react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { setFrozen } from '../actions'
import { ConfirmButton } from './confirm-button'

/** Back to what the product ships, for everybody, at once. */
export function KillSwitchCard({ isFrozen, shipped }: { isFrozen: boolean; shipped: number }) {
  const { pending, run } = useAction(setFrozen, {
    done: isFrozen ? 'Switched off. Readers have the active version again.' : 'Every reader gets the shipped prompt.',
  })
  return (
    <Card>
      <CardHeader
        title="Kill switch"
        description={`Gives every reader the shipped prompt (version ${shipped}) from the next question on, and stops a canary.`}
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
                  Throw the switch
                </>
              }
              title="Give every reader the shipped prompt?"
              description="It holds from the next question on, until someone switches it off here. A canary that runs is stopped; its version can be tried again later."
              confirm="Throw the switch"
              confirmVariant="danger"
              pending={pending}
              onConfirm={() => run({ frozen: true })}
            />
          )
        }
      />
      {isFrozen && (
        <CardBody>
          <p className="text-sm font-medium text-danger">
            The switch is on: whatever version is active, nobody gets it.
          </p>
        </CardBody>
      )}
    </Card>
  )
}
