import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AddressField } from './address-field'
import { SecretField } from './secret-field'
import type { SourceFieldsProps } from './source-fields'

export function ZendeskFields({ form, problems, hasSecret, onChange }: SourceFieldsProps) {
  return (
    <>
      <AddressField
        form={form}
        problems={problems}
        label="Address of the account"
        example="https://acme.zendesk.com"
        hint="All published articles are read. Those for some users only go to groups that you choose after the first run."
        onChange={onChange}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label="E-mail address"
          hint="Of the account that the token belongs to. Leave it empty for an OAuth token."
          error={problems.username}
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            value={form.username}
            onChange={(event) => onChange({ username: event.target.value })}
          />
        </Field>
        <SecretField
          form={form}
          hasSecret={hasSecret}
          label="API token"
          hint="In Zendesk’s Admin Center: Apps and integrations, Zendesk API."
          onChange={onChange}
        />
      </div>
    </>
  )
}
