'use client'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { judgeSampleCounts, type ClaimMode, type JudgeSettings } from '@/lib/domain/judge'
import { saveJudge } from '../actions'

export type SettingsCardProps = {
  settings: JudgeSettings
  /** Who judges now. */
  model: string | null
  choices: readonly { id: string; label: string }[]
  isAdmin: boolean
}

const asReaders = 'as-readers'
const sampleWords = { 1: 'Once', 3: 'Three times, two must agree', 5: 'Five times, three must agree' } as const
const claimWords = { off: 'Off', sampled: 'A share of answers, by chance', always: 'Every answer' } satisfies Record<
  ClaimMode,
  string
>

/** Who judges, how often, how much of it in a day, and whether answers to readers are judged in the background. */
export function SettingsCard({ settings, model, choices, isAdmin }: SettingsCardProps) {
  const [draft, setDraft] = useState(settings)
  const { pending, run } = useAction(saveJudge, { done: 'Saved' })
  const change = (changes: Partial<JudgeSettings>): void => setDraft({ ...draft, ...changes })
  const percent = Math.round(100 * draft.claimShare)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(settings)
  return (
    <Card aria-label="Settings">
      <CardHeader
        title="Who judges"
        description={
          model === null
            ? 'Nobody now.'
            : `${model} now. What it costs is shown under Usage and cost, and budgets hold.`
        }
      />
      <CardBody>
        <fieldset disabled={!isAdmin || pending} className="grid gap-5">
          <legend className="sr-only">Settings of the judge</legend>
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <Field label="Model" hint="One that does not write the answers itself judges them with a freer eye.">
              <Select
                disabled={!isAdmin}
                value={draft.model ?? asReaders}
                onValueChange={(value) => change({ model: value === asReaders ? null : value })}
                options={[
                  { value: asReaders, label: 'The one that answers readers' },
                  ...choices.map(({ id, label }) => ({ value: id, label, hint: id })),
                ]}
              />
            </Field>
            <Field
              label="Asked"
              hint="Each time more costs as much again. A judge without a majority has judged nothing."
            >
              <Select
                disabled={!isAdmin}
                value={String(draft.samples)}
                onValueChange={(value) =>
                  change({ samples: judgeSampleCounts.find((one) => String(one) === value) ?? 1 })
                }
                options={judgeSampleCounts.map((one) => ({ value: String(one), label: sampleWords[one] }))}
              />
            </Field>
            <Field label="Calls a day at most" hint="All that is judged together. What comes after is not judged.">
              <Input
                type="number"
                min={0}
                max={100_000}
                value={draft.callsPerDay}
                onChange={(event) => change({ callsPerDay: Number(event.target.value) })}
              />
            </Field>
          </div>
          <div
            className={`grid items-start gap-5 border-t border-line pt-5 ${draft.claims === 'sampled' ? 'sm:grid-cols-2' : ''}`}
          >
            <Field
              label="Claims of answers to readers"
              hint="After an answer, never before: each sentence and the passage that it cites are sent to the judge’s provider, also where another model wrote the answer. Off unless you want that."
            >
              <Select
                disabled={!isAdmin}
                value={draft.claims}
                onValueChange={(value) => change({ claims: value as ClaimMode })}
                options={Object.entries(claimWords).map(([value, label]) => ({ value, label }))}
              />
            </Field>
            {draft.claims === 'sampled' && (
              <Field label="Share of answers, in percent">
                <Input
                  type="number"
                  min={1}
                  max={100}
                  value={percent}
                  onChange={(event) =>
                    change({ claimShare: Math.min(1, Math.max(0.01, Number(event.target.value) / 100)) })
                  }
                />
              </Field>
            )}
          </div>
          {isAdmin ? (
            <div>
              <Button variant="primary" disabled={!isChanged} loading={pending} onClick={() => void run(draft)}>
                Save
              </Button>
            </div>
          ) : (
            <p className="text-sm text-muted">An admin can change this.</p>
          )}
        </fieldset>
      </CardBody>
    </Card>
  )
}
