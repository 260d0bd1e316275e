import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** Said where a secret goes to an address without encryption. */
export const plainHttpHint = 'Over plain http it can be read on the way. Use https outside of a network of your own.'
export const storedHint = 'Stored, encrypted. Leave it empty to keep it.'

export type SecretInputProps = {
  label: string
  hint?: string | undefined
  /** One is stored: an empty field keeps it. */
  hasSecret: boolean
  value: string
  onChange: (value: string) => void
}

/** A password, token or key that is written and never shown again. */
export function SecretInput({ label, hint, hasSecret, value, onChange }: SecretInputProps) {
  return (
    <Field label={label} hint={hint}>
      <Input
        type="password"
        autoComplete="new-password"
        maxLength={8000}
        placeholder={hasSecret ? '••••••••' : ''}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
