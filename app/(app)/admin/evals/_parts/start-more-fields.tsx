'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { RetrievalFields } from '../../_parts/retrieval-fields'
import { sameModel, type StartForm } from './start-form'
import { asReadersOption, type StartFieldsProps } from './start-main-fields'

/** The rest of what a run can try, two to a row where there is room. */
export function StartMoreFields({ choices, form, errors, onChange }: StartFieldsProps) {
  const { models, rerankers, embedder, rebuilds } = choices
  const choice = (name: keyof StartForm, options: readonly { value: string; label: string; hint?: string }[]) => (
    <Select
      value={String(form[name])}
      onValueChange={(value) => onChange({ [name]: value })}
      options={[asReadersOption, ...options]}
    />
  )
  return (
    <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
      <RetrievalFields
        form={form}
        errors={errors}
        onChange={onChange}
        rerankers={rerankers}
        alone={asReadersOption.label}
        omitsMode
      />
      <Field label="Model for simple questions">
        {choice('routing', [
          { value: sameModel, label: 'The same for all' },
          ...models.map(({ id, label }) => ({ value: id, label, hint: id })),
        ])}
      </Field>
      {embedder !== null && (
        <Field label="Embedder" hint="The one that is to take over.">
          {choice('embedder', [{ value: embedder, label: embedder }])}
        </Field>
      )}
      {rebuilds.length > 0 && (
        <Field label="Rebuild" hint="Passages that are built and wait for their switch.">
          {choice(
            'rebuild',
            rebuilds.map(({ id, label }) => ({ value: id, label })),
          )}
        </Field>
      )}
      <Field label="Strict mode" hint="Leaves out sentences without a source.">
        {choice('strict', [
          { value: 'on', label: 'On' },
          { value: 'off', label: 'Off' },
        ])}
      </Field>
      <Field label="Tables, steps and lists">
        {choice('forms', [
          { value: 'on', label: 'Where the question calls for it' },
          { value: 'off', label: 'Prose only' },
        ])}
      </Field>
      <Field label="Seed" hint="Of the intervals: the same seed gives the same." error={errors.seed}>
        <Input
          inputMode="decimal"
          autoComplete="off"
          placeholder="1"
          value={form.seed}
          onChange={(event) => onChange({ seed: event.target.value })}
        />
      </Field>
      <Checkbox
        className="sm:pt-7"
        checked={form.deep}
        onCheckedChange={(checked) => onChange({ deep: checked === true })}
        label="Look deeper into each question"
        hint="More searches and a longer answer. A hosted model costs several times as much."
      />
    </div>
  )
}
