import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { ConnectorKind } from '@/lib/domain/connector'
import type { SourceFieldsProps } from './source-fields'

type SecretFieldProps = Pick<SourceFieldsProps, 'form' | 'hasSecret' | 'onChange'> & { label: string; hint?: string }

const plainWords: Partial<Record<ConnectorKind, string>> = {
  imap: 'Without encryption it can be read on the way. Use imaps:// outside of a network of your own.',
  postgres: 'Without encryption what is read can be read on the way, too. Keep to a network of your own.',
}

/** A password or key. What is stored is never shown, and an empty field keeps it. */
export function SecretField({ form, hasSecret, label, hint, onChange }: SecretFieldProps) {
  const isPlain =
    form.kind === 'postgres'
      ? form.tls === 'off'
      : /^(?:http|imap):/i.test(form.kind === 's3' ? form.endpoint : form.url)
  const usual = hasSecret ? 'Stored, encrypted. Leave it empty to keep it.' : hint
  const plain =
    plainWords[form.kind] ?? 'Over plain http it can be read on the way. Use https outside of a network of your own.'
  return (
    <Field label={label} hint={isPlain ? plain : usual}>
      <Input
        type="password"
        autoComplete="new-password"
        maxLength={8000}
        placeholder={hasSecret ? '••••••••' : ''}
        value={form.secret}
        onChange={(event) => onChange({ secret: event.target.value })}
      />
    </Field>
  )
}
