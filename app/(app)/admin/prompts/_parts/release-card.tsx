'use client'
import { Rocket } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { usualPlan } from '@/lib/domain/prompt-version'
import { release } from '../actions'
import { ConfirmButton } from './confirm-button'

export type ReleaseCardProps = {
  version: number
  /** The gate has let it pass; otherwise a reason is asked for. */
  isPassed: boolean
  /** Why no canary can be started; null when one can. */
  blocker: string | null
}

const stepChoices = ['5 → 25 → 50 → 100', '10 → 50 → 100', '25 → 100', '50 → 100'] as const

/** To a share of the readers first, or to all at once. */
export function ReleaseCard({ version, isPassed, blocker }: ReleaseCardProps) {
  const router = useRouter()
  const { pending, run } = useAction(release)
  const [steps, setSteps] = useState<string>(stepChoices[0])
  const [answers, setAnswers] = useState(String(usualPlan.answersPerStep))
  const [minutes, setMinutes] = useState(String(usualPlan.minutesPerStep))
  const [reason, setReason] = useState('')
  const plan = {
    steps: steps.split(' → ').map(Number),
    answersPerStep: Number(answers),
    minutesPerStep: Number(minutes),
  }
  const override = isPassed ? null : reason
  const isReady = isPassed || reason.trim().length >= 10
  const isPlan = plan.answersPerStep >= 5 && plan.minutesPerStep >= 0 && answers !== '' && minutes !== ''
  const start = async (): Promise<void> => {
    const started = await run({ version, plan, override })
    if (started?.canaryId) router.push(`/admin/prompts/canary/${started.canaryId}`)
  }
  return (
    <Card>
      <CardHeader
        title="To the readers"
        description="A canary gives it to a share of them and widens by itself. It takes itself back when a guard breaks."
      />
      <CardBody className="grid gap-4">
        {blocker && <Notice>{blocker}</Notice>}
        {!isPassed && (
          <Field label="Override the gate: why" hint="A sentence. It is kept in the audit log with your name.">
            <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        )}
        <Field label="Share of readers, %">
          <Select
            value={steps}
            onValueChange={setSteps}
            options={stepChoices.map((one) => ({ value: one, label: one }))}
          />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label="Answers a step" error={plan.answersPerStep < 5 ? 'At least 5.' : undefined}>
            <Input type="number" min={5} value={answers} onChange={(event) => setAnswers(event.target.value)} />
          </Field>
          <Field label="Minutes a step">
            <Input type="number" min={0} value={minutes} onChange={(event) => setMinutes(event.target.value)} />
          </Field>
        </div>
        <div className="flex flex-wrap justify-end gap-2">
          <ConfirmButton
            label="All at once"
            title={`Give version ${version} to every reader now?`}
            description="Without a canary nothing takes it back by itself. Roll back is one click, on this page."
            confirm="Make it active"
            pending={pending}
            onConfirm={() => (isReady ? run({ version, plan: null, override }) : Promise.resolve())}
          />
          <Button
            variant="primary"
            disabled={!isReady || !isPlan || blocker !== null}
            loading={pending}
            onClick={() => void start()}
          >
            <Rocket aria-hidden />
            Start the canary
          </Button>
        </div>
      </CardBody>
    </Card>
  )
}
