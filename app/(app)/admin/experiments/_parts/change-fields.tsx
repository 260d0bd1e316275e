'use client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { experimentThings } from '@/lib/domain/experiment'
import { thingLabels } from '@/lib/domain/experiment-words'
import type { ActiveSwitches, FormState } from './form-state'

export type ChangeFieldsProps = {
  form: FormState
  onChange: (next: Partial<FormState>) => void
  /** What readers have now, also in words. */
  active: ActiveSwitches & { readonly model: string; readonly routing: string; readonly retrieval: string }
  models: readonly { readonly id: string; readonly label: string }[]
  rerankers: readonly { readonly id: string; readonly label: string }[]
  error: string | undefined
}

const modes = [
  { value: 'same', label: 'As it is' },
  { value: 'hybrid', label: 'Words and vectors' },
  { value: 'keyword', label: 'Words only' },
  { value: 'vector', label: 'Vectors only' },
] as const

const whatIsSimple =
  'Simple is what is short and asks for one thing: no parts, conditions, comparisons, reasons, lists or summaries.'

const reranks = [
  { value: 'same', label: 'As it is' },
  { value: 'yes', label: 'Always' },
  { value: 'no', label: 'Never' },
] as const

/** The thing that is changed and its other value. */
export function ChangeFields({ form, onChange, active, models, rerankers, error }: ChangeFieldsProps) {
  const others = models.filter(({ id }) => id !== active.model)
  return (
    <>
      <Field label="What is changed" hint={`Now: ${nowOf(form, active)}`}>
        <Select
          value={form.what}
          onValueChange={(value) => onChange({ what: experimentThings.find((one) => one === value) ?? 'model' })}
          options={experimentThings.map((value) => ({ value, label: thingLabels[value] }))}
        />
      </Field>
      {(form.what === 'model' || form.what === 'routing') && (
        <Field
          label="Model to try"
          error={error && 'Choose another model than the one that answers now.'}
          hint={
            others.length === 0
              ? 'Only one model is connected. Connect another under Models.'
              : form.what === 'routing' && whatIsSimple
          }
        >
          <Select
            {...(form.model !== '' && { value: form.model })}
            onValueChange={(model) => onChange({ model })}
            options={others.map(({ id, label }) => ({ value: id, label }))}
          />
        </Field>
      )}
      {form.what === 'retrieval' && (
        <div className="grid items-start gap-4 sm:grid-cols-2 [&>*]:min-w-0">
          <Field label="Search" error={error && 'Change at least one of them.'}>
            <Select
              value={form.mode}
              onValueChange={(value) => onChange({ mode: modes.find((one) => one.value === value)?.value ?? 'same' })}
              options={modes}
            />
          </Field>
          <Field label="Passages" hint="At most; empty: as it is.">
            <Input
              type="number"
              min={1}
              max={20}
              value={form.k}
              onChange={(event) => onChange({ k: event.target.value })}
            />
          </Field>
          <Field label="Reranked">
            <Select
              value={form.rerank}
              onValueChange={(value) =>
                onChange({ rerank: reranks.find((one) => one.value === value)?.value ?? 'same' })
              }
              options={reranks}
            />
          </Field>
          <Field label="Reranker" hint={rerankers.length === 0 && 'A hosted one is added under Models.'}>
            <Select
              value={form.reranker}
              onValueChange={(reranker) => onChange({ reranker })}
              options={[
                { value: 'same', label: 'As it is' },
                { value: 'local', label: 'The one on this server' },
                ...rerankers.map(({ id, label }) => ({ value: id, label })),
              ]}
            />
          </Field>
          <Field
            label="Vectors count"
            hint="0 to 1, words the rest; empty: as it is. As shipped .5 for questions, .6 for statements, .4 for search terms."
          >
            <Input
              type="number"
              min={0}
              max={1}
              step={0.05}
              value={form.vectorWeight}
              onChange={(event) => onChange({ vectorWeight: event.target.value })}
            />
          </Field>
          <Field
            label="Refuse below"
            hint="Evidence, −2 to 2; as shipped −0.2. Higher refuses more, and only where no hosted model writes."
          >
            <Input
              type="number"
              min={-2}
              max={2}
              step={0.05}
              value={form.refuseBelow}
              onChange={(event) => onChange({ refuseBelow: event.target.value })}
            />
          </Field>
        </div>
      )}
      {(form.what === 'strict' || form.what === 'forms') && (
        <p className="text-sm">
          With the change: <span className="font-medium">{active[form.what] ? 'off' : 'on'}</span>.{' '}
          <span className="text-muted">
            {form.what === 'strict'
              ? 'In strict mode sentences that no source carries are left out.'
              : 'Where it is off, answers are prose whatever the question calls for.'}
          </span>
        </p>
      )}
    </>
  )
}

function nowOf({ what }: FormState, active: ChangeFieldsProps['active']): string {
  const value = active[what]
  return typeof value === 'string' ? value : value ? 'on' : 'off'
}
