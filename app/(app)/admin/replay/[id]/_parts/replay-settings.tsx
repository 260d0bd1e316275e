'use client'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { RetrievalFields, type RetrievalFieldsProps } from '../../../_parts/retrieval-fields'
import { unchanged, type RetrievalErrors } from '../../../_parts/retrieval-form'
import { countSettings, type ReplayForm, type ReplayThen } from './replay-form'

export type ReplaySettingsProps = {
  form: ReplayForm
  made: ReplayThen
  errors: RetrievalErrors
  rerankers: RetrievalFieldsProps['rerankers']
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  onChange: (change: Partial<ReplayForm>) => void
}

/** Search, threshold and strict mode, folded away until they are wanted. */
export function ReplaySettings({ form, made, errors, rerankers, isOpen, onToggle, onChange }: ReplaySettingsProps) {
  const count = countSettings(form)
  return (
    <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded-sm text-sm font-medium text-muted hover:text-ink">
        Settings{count > 0 && `, ${count} changed`}
      </summary>
      <div className="mt-4 grid items-start gap-4 border-t border-line pt-4 sm:grid-cols-2 lg:grid-cols-3 [&>*]:min-w-0">
        <p className="text-sm text-muted sm:col-span-2 lg:col-span-3">
          Another search, other passages or another order look in the documents of now, with your rights. The threshold
          and strict mode leave the passages as they were.
        </p>
        <RetrievalFields
          form={form.retrieval}
          errors={errors}
          onChange={(next) => onChange({ retrieval: { ...form.retrieval, ...next } })}
          rerankers={rerankers && rerankers.length > 0 ? rerankers : null}
          alone="As then"
          now={made.retrieval}
          passagesHint={`In the prompt at most, 1 to 20.${held(made.passages)}`}
        />
        <Field label="Strict mode" hint="Leaves out sentences without a source.">
          <Select
            value={form.strict}
            onValueChange={(strict) => onChange({ strict })}
            options={[
              { value: unchanged, label: made.strict === null ? 'As then' : `As then: ${made.strict ? 'On' : 'Off'}` },
              { value: 'on', label: 'On' },
              { value: 'off', label: 'Off' },
            ]}
          />
        </Field>
      </div>
    </details>
  )
}

const held = (passages: readonly number[]): string =>
  passages.length === 0
    ? ''
    : passages.length === 1
      ? ` Then it held ${passages[0]}.`
      : ` Then its ${passages.length} parts held ${passages.join(', ')}.`
