'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { modes } from '../../_parts/retrieval-fields'
import { asReaders, type StartErrors, type StartForm } from './start-form'

export type StartChoices = {
  suites: readonly string[]
  models: readonly { id: string; label: string; local: boolean }[]
  /** Versions of the answer prompt; empty for those who may not see them. */
  prompts: readonly { version: number; hint: string }[]
  rerankers: readonly { id: string; label: string }[]
  /** The model that would judge; null: there is none. */
  judge: string | null
  /** The one that is to take over; null: no change is under way. */
  embedder: string | null
  /** That are built and wait for their switch, by the name of their collection. */
  rebuilds: readonly { id: string; label: string }[]
}

export type StartFieldsProps = {
  choices: StartChoices
  form: StartForm
  errors: StartErrors
  onChange: (change: Partial<StartForm>) => void
}

export const asReadersOption = { value: asReaders, label: 'As readers have it' }

/** What most runs are about: which set, which model, which prompt, how it is searched, and what it may cost. */
export function StartMainFields({ choices, form, errors, onChange }: StartFieldsProps) {
  const { suites, models, prompts, judge } = choices
  const hosted = models.find(({ id }) => id === form.model)?.local === false
  return (
    <>
      <Field label="Golden set">
        <Select
          value={form.suite}
          onValueChange={(suite) => onChange({ suite })}
          options={suites.map((name) => ({ value: name, label: name }))}
        />
      </Field>
      <Field
        label="Model"
        {...(hosted && {
          hint: 'A hosted model: the run costs what its answers cost, and shows under Usage and cost.',
        })}
      >
        <Select
          value={form.model}
          onValueChange={(model) => onChange({ model })}
          options={[asReadersOption, ...models.map(({ id, label }) => ({ value: id, label, hint: id }))]}
        />
      </Field>
      {prompts.length > 1 && (
        <Field label="Prompt">
          <Select
            value={form.prompt}
            onValueChange={(prompt) => onChange({ prompt })}
            options={[
              asReadersOption,
              ...prompts.map(({ version, hint }) => ({ value: String(version), label: `Version ${version}`, hint })),
            ]}
          />
        </Field>
      )}
      <Field label="Search">
        <Select value={form.mode} onValueChange={(mode) => onChange({ mode })} options={[asReadersOption, ...modes]} />
      </Field>
      <Field
        label="Budget in dollars"
        hint="The run stops before an answer would pass it, and keeps what it has. Answers that are taken over cost nothing."
        error={errors.budget}
      >
        <Input
          inputMode="decimal"
          autoComplete="off"
          placeholder="No limit"
          value={form.budget}
          onChange={(event) => onChange({ budget: event.target.value })}
        />
      </Field>
      <Checkbox
        checked={form.fresh}
        onCheckedChange={(checked) => onChange({ fresh: checked === true })}
        label="Ask every case anew"
        hint="Otherwise answers of an earlier run are taken where nothing they depend on has changed."
      />
      <Checkbox
        checked={form.judge}
        disabled={judge === null}
        onCheckedChange={(checked) => onChange({ judge: checked === true })}
        label="Let a model judge the answers too"
        hint={
          judge === null
            ? 'There is no hosted model to judge. See Judge, under Quality.'
            : `${judge} gets each answer and what is expected, and costs a call or more a case. It decides about no case.`
        }
      />
    </>
  )
}
