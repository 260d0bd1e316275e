'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { ScheduledChecks } from '@/lib/domain/scheduled-checks'
import { saveChecks } from '../actions'
import { CanaryPicker } from './canary-picker'

type Chosen = Pick<ScheduledChecks, 'on' | 'suite' | 'hour' | 'canaries'>

export type ChecksFormProps = {
  checks: Chosen | null
  suites: readonly { name: string; hasGate: boolean; cases: readonly { id: string; question: string }[] }[]
  /** Of the server, by name. */
  zone: string
  /** When the next night's run is due; null while it is off. */
  next: string | null
}

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** What is asked by itself, and when. Saved as a whole. */
export function ChecksForm({ checks, suites, zone, next }: ChecksFormProps) {
  const first = suites.find(({ name }) => name === 'golden') ?? suites[0]
  const [chosen, setChosen] = useState<Chosen>(checks ?? { on: false, suite: first?.name ?? '', hour: 2, canaries: [] })
  const change = (changes: Partial<Chosen>): void => setChosen((old) => ({ ...old, ...changes }))
  const { pending, run } = useAction(saveChecks, { done: chosen.on ? 'Saved. They run by themselves.' : 'Saved.' })
  const suite = suites.find(({ name }) => name === chosen.suite)
  return (
    <Card aria-label="Schedule">
      <CardHeader
        title="Schedule"
        description={next ? `The next night’s run is due at ${next}.` : 'Off: nothing runs by itself.'}
        actions={<Badge tone={checks?.on ? 'accent' : 'neutral'}>{checks?.on ? 'On' : 'Off'}</Badge>}
      />
      <CardBody>
        <form
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault()
            void run(chosen)
          }}
        >
          <Checkbox
            checked={chosen.on}
            onCheckedChange={(on) => change({ on: on === true })}
            label="Run the checks by themselves"
            hint="Each question is asked anew. With a hosted model that costs what its answers cost, and shows under Usage and cost."
          />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <Field
              label="Golden set of every night"
              hint={
                suite?.hasGate === false
                  ? 'It has no gate in evals/gates.yaml: its figures are kept, and raise no alert.'
                  : 'An alert is raised when a limit of its gate held the night before and is missed now.'
              }
            >
              <Select
                value={chosen.suite}
                onValueChange={(name) => change({ suite: name, canaries: [] })}
                options={suites.map(({ name, cases }) => ({
                  value: name,
                  label: `${name}, ${cases.length} questions`,
                }))}
              />
            </Field>
            <Field label="Hour" hint={`Of the server’s clock, ${zone}. Waits for a run that is under way.`}>
              <Select
                value={String(chosen.hour)}
                onValueChange={(hour) => change({ hour: Number(hour) })}
                options={hours}
              />
            </Field>
          </div>
          <CanaryPicker
            key={chosen.suite}
            cases={suite?.cases ?? []}
            chosen={chosen.canaries}
            onChange={(canaries) => change({ canaries })}
          />
          <Button type="submit" variant="primary" className="justify-self-start" loading={pending}>
            Save
          </Button>
        </form>
      </CardBody>
    </Card>
  )
}
