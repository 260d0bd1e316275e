'use client'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { experimentThings } from '@/lib/domain/experiment'
import { thingLabels } from '@/lib/domain/experiment-words'
import { RetrievalFields } from '../../_parts/retrieval-fields'
import type { RetrievalErrors } from '../../_parts/retrieval-form'
import type { ActiveSwitches, FormState } from './form-state'

export type ChangeFieldsProps = {
  form: FormState
  onChange: (next: Partial<FormState>) => void
  /** What readers have now, also in words. */
  active: ActiveSwitches & { readonly model: string; readonly routing: string; readonly retrieval: string }
  models: readonly { readonly id: string; readonly label: string }[]
  rerankers: readonly { readonly id: string; readonly label: string }[]
  errors: RetrievalErrors & { readonly change?: string }
}

const whatIsSimple =
  'Simple is what is short and asks for one thing: no parts, conditions, comparisons, reasons, lists or summaries.'

/** The thing that is changed and its other value. */
export function ChangeFields({ form, onChange, active, models, rerankers, errors }: ChangeFieldsProps) {
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
          error={errors.change && 'Choose another model than the one that answers now.'}
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
          <RetrievalFields
            form={form.retrieval}
            errors={errors}
            onChange={(next) => onChange({ retrieval: { ...form.retrieval, ...next } })}
            rerankers={rerankers}
            alone="As it is"
          />
          {errors.change && (
            <p role="alert" className="text-sm text-danger sm:col-span-2">
              Change at least one of them.
            </p>
          )}
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
