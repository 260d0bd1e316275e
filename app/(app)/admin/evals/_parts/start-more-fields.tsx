'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { sameModel, type StartForm } from './start-form'
import { asReadersOption, type StartFieldsProps } from './start-main-fields'

/** The rest of what a run can try, two to a row where there is room. */
export function StartMoreFields({ choices, form, errors, onChange }: StartFieldsProps) {
  const { models, rerankers, embedder, rebuilds } = choices
  type Name = 'k' | 'vectorWeight' | 'refuseBelow' | 'seed'
  const number = (name: Name, placeholder = asReadersOption.label) => (
    <Input
      inputMode="decimal"
      autoComplete="off"
      placeholder={placeholder}
      value={form[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )
  const choice = (name: keyof StartForm, options: readonly { value: string; label: string; hint?: string }[]) => (
    <Select
      value={String(form[name])}
      onValueChange={(value) => onChange({ [name]: value })}
      options={[asReadersOption, ...options]}
    />
  )
  return (
    <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
      <Field label="Passages" hint="In the prompt at most, 1 to 20." error={errors.k}>
        {number('k')}
      </Field>
      <Field label="Weight of vectors" hint="0: words alone, 1: meaning alone." error={errors.vectorWeight}>
        {number('vectorWeight')}
      </Field>
      <Field label="Reranking">
        {choice('rerank', [
          { value: 'on', label: 'Always' },
          { value: 'off', label: 'Never' },
        ])}
      </Field>
      <Field label="Reranker">
        {choice('reranker', [
          { value: 'local', label: 'The one on this server' },
          ...rerankers.map(({ id, label }) => ({ value: id, label, hint: id })),
        ])}
      </Field>
      <Field
        label="Refuse below"
        hint="Evidence from −2 to 2; higher refuses more. Of the local model."
        error={errors.refuseBelow}
      >
        {number('refuseBelow')}
      </Field>
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
        {number('seed', '1')}
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
