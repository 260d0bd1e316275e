import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AddressField } from './address-field'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

export function GithubFields({ form, problems, hasSecret, onChange }: SourceFieldsProps) {
  return (
    <>
      <Field label="Repository" error={problems.repository} required>
        <Input
          autoComplete="off"
          spellCheck={false}
          placeholder="acme/handbook"
          value={form.repository}
          onChange={(event) => onChange({ repository: event.target.value })}
        />
      </Field>
      <AddressField
        form={form}
        problems={problems}
        label="Address of the interface"
        example="https://api.github.com"
        hint="Change it for an Enterprise server of your own: https://HOST/api/v3."
        onChange={onChange}
      />
      <SecretField
        form={form}
        hasSecret={hasSecret}
        label="Token"
        hint="May be empty for a public repository, which is then read slowly. It needs to read issues and nothing else."
        onChange={onChange}
      />
    </>
  )
}
