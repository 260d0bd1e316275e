import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { SourceFieldsProps } from './source-fields'

type SecretFieldProps = Pick<SourceFieldsProps, 'form' | 'hasSecret' | 'onChange'> & { label: string; hint?: string }

/** A password or key. What is stored is never shown, and an empty field keeps it. */
export function SecretField({ form, hasSecret, label, hint, onChange }: SecretFieldProps) {
  return (
    <Field label={label} hint={hasSecret ? 'Stored, encrypted. Leave it empty to keep it.' : hint}>
      <Input
        type="password"
        autoComplete="new-password"
        maxLength={1000}
        placeholder={hasSecret ? '••••••••' : ''}
        value={form.secret}
        onChange={(event) => onChange({ secret: event.target.value })}
      />
    </Field>
  )
}
