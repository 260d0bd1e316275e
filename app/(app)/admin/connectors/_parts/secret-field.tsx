import type { ConnectorKind } from '@/lib/domain/connector'
import { plainHttpHint, SecretInput, storedHint } from '../../_parts/secret-input'
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
  const usual = hasSecret ? storedHint : hint
  const plain = plainWords[form.kind] ?? plainHttpHint
  return (
    <SecretInput
      label={label}
      hint={isPlain ? plain : usual}
      hasSecret={hasSecret}
      value={form.secret}
      onChange={(secret) => onChange({ secret })}
    />
  )
}
