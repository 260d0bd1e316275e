'use client'
import { Rocket } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { start } from '../actions'

export type StartCardProps = {
  id: string
  /** Who gets it first: "5 % of the readers". */
  share: string
  /** The gate has let it pass; otherwise a reason is asked for. */
  isPassed: boolean
  /** Why it cannot be started; null when it can. */
  blocker: string | null
}

/** Gives the first readers the change. */
export function StartCard({ id, share, isPassed, blocker }: StartCardProps) {
  const { pending, run } = useAction(start, { done: `It runs: ${share}.` })
  const [reason, setReason] = useState('')
  const isReady = isPassed || reason.trim().length >= 10
  return (
    <Card>
      <CardHeader
        title="To the readers"
        description={`With the change: ${share}. The others have what is active. It takes itself back when a guard breaks.`}
      />
      <CardBody className="grid gap-4">
        {blocker && <Notice>{blocker}</Notice>}
        {!isPassed && (
          <Field label="Override the gate: why" hint="A sentence. It is kept in the audit log with your name.">
            <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        )}
        <Button
          variant="primary"
          className="justify-self-end"
          disabled={!isReady || blocker !== null}
          loading={pending}
          onClick={() => void run({ id, override: isPassed ? null : reason })}
        >
          <Rocket aria-hidden />
          Start the experiment
        </Button>
      </CardBody>
    </Card>
  )
}
