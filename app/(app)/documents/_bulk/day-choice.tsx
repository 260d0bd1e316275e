'use client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'

/** undefined: as it is; null: none; empty: a day that is still to be chosen. */
export type DayChoiceValue = string | null | undefined

export type DayChoiceProps = {
  label: string
  hint: string
  value: DayChoiceValue
  /** The first day that can be chosen. */
  min?: string
  onChange: (value: DayChoiceValue) => void
}

/** A day for many documents: each keeps its own, loses it, or gets this one. */
export function DayChoice({ label, hint, value, min, onChange }: DayChoiceProps) {
  const choice = value === undefined ? 'keep' : value === null ? 'none' : 'set'
  const values = { keep: undefined, none: null, set: '' }
  return (
    <div className="grid grid-cols-2 items-end gap-2 [&>*]:min-w-0">
      <Field label={label} className={choice === 'set' ? '' : 'col-span-2'} hint={choice === 'set' ? undefined : hint}>
        <Select
          value={choice}
          onValueChange={(next) => onChange(values[next as keyof typeof values])}
          options={[
            { value: 'keep', label: 'Leave as it is' },
            { value: 'set', label: 'On a day' },
            { value: 'none', label: 'None' },
          ]}
        />
      </Field>
      {choice === 'set' && (
        <Field label={`${label}: day`} hideLabel>
          <Input
            type="date"
            value={value ?? ''}
            {...(min ? { min } : {})}
            onChange={(event) => onChange(event.target.value)}
          />
        </Field>
      )}
      {choice === 'set' && <p className="col-span-2 text-sm text-muted">{hint}</p>}
    </div>
  )
}
