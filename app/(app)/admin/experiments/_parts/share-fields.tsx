'use client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Select } from '@/components/ui/select'
import { stepChoices, type FormState } from './form-state'

type Props = { form: FormState; onChange: (next: Partial<FormState>) => void; error: string | undefined }

/** How many of those who take part have the change, and how fast it becomes more. */
export function ShareFields({ form, onChange, error }: Props) {
  const choices = stepChoices.some((one) => one === form.steps) ? stepChoices : [form.steps, ...stepChoices]
  return (
    <>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">Share with the change</legend>
        <SegmentedControl
          aria-label="Share with the change"
          value={form.share}
          onValueChange={(share) => onChange({ share })}
          options={[
            { value: 'steps', label: 'By steps' },
            { value: 'fixed', label: 'Fixed' },
            ...(form.who === 'chosen' ? [{ value: 'all' as const, label: 'All of them' }] : []),
          ]}
          className="justify-self-start"
        />
        <p className="text-sm text-pretty text-muted">{hints[form.share]}</p>
      </fieldset>
      {form.share === 'fixed' && (
        <Field label="Share, %" error={error} className="sm:w-1/3">
          <Input
            type="number"
            min={1}
            max={99}
            value={form.percent}
            onChange={(event) => onChange({ percent: event.target.value })}
          />
        </Field>
      )}
      {form.share === 'steps' && (
        <div className="grid gap-3 sm:grid-cols-3">
          <Field label="Steps, %" error={error}>
            <Select
              value={form.steps}
              onValueChange={(steps) => onChange({ steps })}
              options={choices.map((one) => ({ value: one, label: one }))}
            />
          </Field>
          <Field label="Answers a step">
            <Input
              type="number"
              min={5}
              value={form.answers}
              onChange={(event) => onChange({ answers: event.target.value })}
            />
          </Field>
          <Field label="Minutes a step">
            <Input
              type="number"
              min={0}
              value={form.minutes}
              onChange={(event) => onChange({ minutes: event.target.value })}
            />
          </Field>
        </div>
      )}
    </>
  )
}

const hints: Record<FormState['share'], string> = {
  steps: 'Few first: it widens by itself while no guard is suspicious, and stays at the last step until you decide.',
  fixed: 'Half and half tells most in the shortest time; the guards take it back all the same.',
  all: 'A flag: every chosen person has it, and everybody else is what they are compared with. They were not drawn, so a difference may be theirs and not the change’s.',
}
