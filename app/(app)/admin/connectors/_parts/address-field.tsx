import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { SourceFieldsProps } from './source-fields'

type AddressFieldProps = Pick<SourceFieldsProps, 'form' | 'problems' | 'onChange'> & {
  label: string
  example: string
  hint?: string
  /** The form's field that it is. */
  name?: 'url' | 'endpoint'
}

/** Where a source is. */
export function AddressField({ form, problems, label, example, hint, name = 'url', onChange }: AddressFieldProps) {
  return (
    <Field label={label} hint={hint} error={problems[name]} required>
      <Input
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder={example}
        value={form[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </Field>
  )
}
